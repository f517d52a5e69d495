# about: Workers take their settings from an object whose class is at module level; the pool is one of several resources.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
import contextlib
import tempfile
from multiprocessing import Pool


class Scaler:
    def __init__(self, factor):
        self.factor = factor

    def scale(self, value):
        return value * self.factor


def main():
    scaler = Scaler(4)
    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryFile())
        pool = stack.enter_context(Pool(2))
        for value in pool.imap(scaler.scale, [1, 2, 3]):
            scratch.write(b"%d\n" % value)
        scratch.seek(0)
        print(scratch.read().split())


if __name__ == "__main__":
    main()
