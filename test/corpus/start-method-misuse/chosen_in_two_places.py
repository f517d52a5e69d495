# about: Both the program's set-up and its runner choose the method.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing as mp


def set_up():
    mp.set_start_method("spawn")
    return mp.cpu_count()


def work(number):
    return -number


def run():
    mp.set_start_method("spawn")  # expect: start-method-misuse mp.set_start_method
    with mp.Pool(1) as pool:
        print(pool.map(work, [1]))


def main():
    set_up()
    run()


if __name__ == "__main__":
    main()
