# about: The method is set once, under the guard, before anything else.
# tempts: start-method-misuse default-method-change
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def inverse(number):
    return 1 / number


def main():
    with multiprocessing.Pool(1) as pool:
        print(pool.map(inverse, [1, 2, 4]))


if __name__ == "__main__":
    multiprocessing.freeze_support()
    multiprocessing.set_start_method("spawn")
    main()
