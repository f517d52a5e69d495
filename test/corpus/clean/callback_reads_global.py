# about: The callback of apply_async runs in the parent and reads the parent's globals.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp

label = "none"
collected = []


def square(number):
    return number * number


def collect(value):
    collected.append("%s %d" % (label, value))


def main():
    global label
    label = "square"
    with mp.Pool(2) as pool:
        for number in range(3):
            pool.apply_async(square, (number,), callback=collect)
        pool.close()
        pool.join()
    print(sorted(collected))


if __name__ == "__main__":
    main()
