# about: A blocklist is filled in main by a method of the set; membership differs in the child.
# run: fork=ok spawn=ok
# differs: variable blocked
import sys
from multiprocessing import get_context

blocked = set()


def allowed(host):
    return host not in blocked  # expect: stale-mutation blocked


def read_blocklist(lines):
    for line in lines:
        blocked.add(line.strip())


def main():
    read_blocklist(["ads.example\n", "spam.example\n"])
    with get_context().Pool(2) as pool:
        print(pool.map(allowed, ["ads.example", "good.example"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
