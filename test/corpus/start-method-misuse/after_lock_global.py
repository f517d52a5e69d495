# about: A lock made at module level has settled the method before main chooses one.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing

guard = multiprocessing.Lock()


def hello(name):
    print("hello", name)


def main():
    multiprocessing.set_start_method("forkserver")  # expect: start-method-misuse multiprocessing.set_start_method; fork-only-api multiprocessing.set_start_method
    child = multiprocessing.Process(target=hello, args=("you",))
    child.start()
    child.join()


if __name__ == "__main__":
    with guard:
        print("starting")
    main()
