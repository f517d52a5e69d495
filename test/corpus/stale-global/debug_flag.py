# about: A flag of the module is turned on under the guard; the child keeps the import's value.
# args: --debug
# run: fork=ok spawn=ok
# differs: variable DEBUG fork=True spawn=False
import argparse
import multiprocessing

DEBUG = False


def transform(text):
    if DEBUG:  # expect: stale-global DEBUG
        print("[debug] transforming", text)
    print(text.upper())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--debug", action="store_true")
    DEBUG = parser.parse_args().debug
    child = multiprocessing.Process(target=transform, args=("payload",))
    child.start()
    child.join()
