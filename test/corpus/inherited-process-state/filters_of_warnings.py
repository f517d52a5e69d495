# about: Deprecations are errors for the parent's run of the tests; the worker only warns.
# run: fork=ok spawn=ok
# differs: process-state
import warnings
from multiprocessing import Process


def old():
    try:
        warnings.warn("use new()", DeprecationWarning)  # expect: inherited-process-state warnings.warn
    except DeprecationWarning:
        print("refused")
    else:
        print("let pass")


def main():
    warnings.filterwarnings("error", category=DeprecationWarning)  # or: inherited-process-state warnings.filterwarnings
    process = Process(target=old)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
