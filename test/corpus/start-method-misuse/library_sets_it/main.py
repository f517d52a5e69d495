# about: A module of the program sets the method when it is imported, main sets it again.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing

from workers import double


def main():
    with multiprocessing.Pool(1) as pool:
        print(pool.map(double, [1, 2]))


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")  # expect: start-method-misuse multiprocessing.set_start_method
    main()
