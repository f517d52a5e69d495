# about: Asking which method is the default settles it.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing
import sys


def job():
    print("job done")


def main():
    methods = multiprocessing.get_all_start_methods()
    if multiprocessing.get_start_method() in methods:
        print("the default is one of", len(methods))
    sys.stdout.flush()
    multiprocessing.set_start_method("spawn")  # expect: start-method-misuse multiprocessing.set_start_method
    process = multiprocessing.Process(target=job)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
