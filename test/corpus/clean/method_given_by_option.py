# about: The start method is chosen on the command line and used through a context.
# tempts: start-method-misuse default-method-change
# args: --method spawn
# run: fork=ok spawn=ok
# differs: nothing
import argparse
import multiprocessing


def work(number, scale):
    return number * scale


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--method", choices=multiprocessing.get_all_start_methods(), default=None)
    options = parser.parse_args()
    context = multiprocessing.get_context(options.method)
    with context.Pool(2) as pool:
        print(pool.starmap(work, [(1, 2), (3, 4)]))


if __name__ == "__main__":
    main()
