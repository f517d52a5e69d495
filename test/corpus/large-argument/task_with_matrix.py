# about: Each task of a pool carries the whole matrix along.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

SIZE = 1500


def row_sum(matrix, row):
    return sum(matrix[row * SIZE : (row + 1) * SIZE])


def main():
    matrix = [1.0] * (SIZE * SIZE)
    with Pool(2) as pool:
        pending = [pool.apply_async(row_sum, (matrix, row)) for row in range(3)]  # expect: large-argument matrix
        print([result.get() for result in pending])


if __name__ == "__main__":
    main()
