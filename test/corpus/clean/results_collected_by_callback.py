# about: The parent's callbacks fill the parent's list.
# tempts: child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

results = []
failures = []


def square(number):
    if number < 0:
        raise ValueError(number)
    return number * number


def main():
    with Pool(2) as pool:
        for number in (1, -1, 3):
            pool.apply_async(square, (number,), callback=results.append, error_callback=failures.append)
        pool.close()
        pool.join()
    print(sorted(results), len(failures))


if __name__ == "__main__":
    main()
