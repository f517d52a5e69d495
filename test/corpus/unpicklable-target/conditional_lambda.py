# about: The target is a lambda that one of two branches chooses.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing


def run(verbose):
    if verbose:
        work = lambda: print("working loudly")  # noqa: E731
    else:
        work = lambda: print("working")  # noqa: E731
    process = multiprocessing.Process(target=work)  # expect: unpicklable-target work
    process.start()
    process.join()


if __name__ == "__main__":
    run(verbose=False)
