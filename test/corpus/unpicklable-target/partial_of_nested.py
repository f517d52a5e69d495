# about: A partial pickles only if the function within does.
# run: fork=ok spawn=exception
# differs: exception
from functools import partial
from multiprocessing import Process


def run(verbose):
    def announce(prefix, text):
        if verbose:
            print(prefix, text)

    job = partial(announce, "note:")
    process = Process(target=job, args=("started",))  # expect: unpicklable-target job
    process.start()
    process.join()


if __name__ == "__main__":
    run(verbose=True)
