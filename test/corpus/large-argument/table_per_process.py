# about: Each of several processes is handed the whole table, which spawn pickles every time.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process


def total(table, start, stop):
    print(start, sum(table[start:stop]))


def main():
    table = list(range(3_000_000))
    half = len(table) // 2
    for start in (0, half):
        process = Process(target=total, args=(table, start, start + half))  # expect: large-argument table
        process.start()
        process.join()


if __name__ == "__main__":
    main()
