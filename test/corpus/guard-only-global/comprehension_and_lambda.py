# about: Guard-only names read inside a comprehension, a lambda and an f-string of child code.
# run: fork=ok spawn=exception
# differs: exception NameError
from multiprocessing import Process


def ranking(scores):
    best = sorted(scores, key=lambda name: -scores[name] * weight)  # expect: guard-only-global weight
    return [name for name in best if name not in excluded]  # expect: guard-only-global excluded


def show(scores):
    print(f"{caption}: {ranking(scores)}")  # expect: guard-only-global caption


if __name__ == "__main__" and True:
    weight = 2
    excluded = {"cid"}
    caption = "winners"
    process = Process(target=show, args=({"ann": 1, "ben": 3, "cid": 2},))
    process.start()
    process.join()
