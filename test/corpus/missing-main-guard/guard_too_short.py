# about: The guard holds the command line, and the pool stands below it.
# run: fork=ok spawn=respawn
# differs: exception RuntimeError
import sys
from multiprocessing.pool import Pool

LIMIT = 4


def cube(value):
    return value**3


def show(values):
    for value in values:
        sys.stdout.write("%d\n" % value)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        LIMIT = int(sys.argv[1])

workers = Pool(processes=2)  # expect: missing-main-guard Pool
cubes = workers.map(cube, range(LIMIT))
workers.close()
workers.join()
if __name__ == "__main__":
    show(cubes)
