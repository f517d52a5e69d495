# about: A small wrapper starts a nested function in a daemon process.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing


def in_background(function):
    process = multiprocessing.Process(target=function, daemon=True)  # expect: unpicklable-target function
    process.start()
    process.join()


def main():
    def work():
        print("in the background")

    in_background(work)


if __name__ == "__main__":
    main()
