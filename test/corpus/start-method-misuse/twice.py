# about: Set for one part of the program and set again for another.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing as mp


def convert(text):
    return int(text, 16)


def read(texts):
    mp.set_start_method("spawn")
    with mp.Pool(1) as pool:
        return pool.map(convert, texts)


def main():
    numbers = read(["ff", "10"])
    print(numbers)
    mp.set_start_method("spawn")  # expect: start-method-misuse mp.set_start_method
    with mp.Pool(1) as pool:
        print(pool.map(str, numbers))


if __name__ == "__main__":
    main()
