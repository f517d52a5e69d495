# about: Manager() starts a server process as well, and it is called at the module level
# run: fork=ok spawn=exception
# differs: output
from multiprocessing import Manager, Process

manager = Manager()  # expect: missing-main-guard Manager
scores = manager.dict()


def play(name, scores):
    scores[name] = len(name)


if __name__ == "__main__":
    players = [Process(target=play, args=(n, scores)) for n in ("ann", "bo")]
    for p in players:
        p.start()
    for p in players:
        p.join()
    print(sorted(scores.items()))
