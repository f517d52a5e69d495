import sys
from concurrent import futures

from tool.maths import power


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    base, exponent = (int(word) for word in argv)
    with futures.ProcessPoolExecutor(max_workers=1) as executor:
        print(executor.submit(power, base, exponent).result())


if __name__ == "__main__":
    main()
