# about: options are parsed at module level, used in the parent only
# run: fork=ok spawn=ok
# differs: nothing
import argparse
import multiprocessing as mp

parser = argparse.ArgumentParser()
parser.add_argument("--jobs", type=int, default=2)
args = parser.parse_args()  # expect: import-side-effect parse_args


def count(word):
    return len(word)


def main():
    with mp.Pool(args.jobs) as pool:
        print(sum(pool.map(count, ["one", "three"])))


if __name__ == "__main__":
    main()
