# about: A process is expected to leave its answer in a global.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

answer = None


def think(question):
    global answer
    answer = len(question) * 6  # expect: child-mutation-lost answer


def main():
    thinker = Process(target=think, args=("meaning",))
    thinker.start()
    thinker.join()
    if answer is None:  # or: child-mutation-lost answer
        print("no answer")
    else:
        print("answer", answer)


if __name__ == "__main__":
    main()
