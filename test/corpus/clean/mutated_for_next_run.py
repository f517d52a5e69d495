# about: The parent's list grows while children run, but they get it as an argument.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

history = []


def summarise(entries):
    print(len(entries), "entries")


def main():
    for number in range(2):
        history.append(number)
        process = Process(target=summarise, args=(list(history),))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
