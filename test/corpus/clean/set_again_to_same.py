# about: Main binds the global to the value that it has at import anyway.
# tempts: stale-global default-method-change
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

mode = "safe"


def work(number):
    return mode, number


def main():
    global mode
    mode = "safe"
    with Pool(1) as pool:
        print(pool.map(work, [1]))


if __name__ == "__main__":
    main()
