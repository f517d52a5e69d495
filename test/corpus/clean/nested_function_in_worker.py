# about: Closures, lambdas and generators that live and die in the child.
# tempts: unpicklable-target unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool, Process


def analyse(text):
    def weight(word):
        return len(word) * 2

    heavy = sorted(text.split(), key=lambda word: (-weight(word), word))
    return [word for word in (item.strip(".") for item in heavy)]


def stream(limit):
    numbers = (n for n in range(limit))
    print(sum(map(lambda n: n + 1, numbers)))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(analyse, ["a bb ccc.", "dd e"]))
    process = Process(target=stream, args=(4,))
    process.start()
    process.join()
