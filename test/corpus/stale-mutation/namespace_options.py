# about: A SimpleNamespace holds the options of the program.
# args: --top 1
# run: fork=ok spawn=ok
# differs: variable opts.top
import argparse
import collections
import types
from multiprocessing import Process

opts = types.SimpleNamespace(top=3, lower=True)


def count(words):
    counter = collections.Counter(words)
    print(counter.most_common(opts.top))  # expect: stale-mutation opts.top


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--top", type=int, default=3)
    parsed = parser.parse_args()
    opts.top = parsed.top
    process = Process(target=count, args=(["a", "b", "a", "c", "a", "b"],))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
