# about: an Array of a context at module level is filled by an executor's task
# run: fork=ok spawn=ok
# differs: output
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import sharedctypes

grid = sharedctypes.Array("d", 4)


def fill(i):
    grid[i] = i * 1.5  # expect: unshared-primitive grid
    return i


def main():
    with ProcessPoolExecutor() as ex:
        list(ex.map(fill, range(4)))
    print(list(grid))


if __name__ == "__main__":
    main()
