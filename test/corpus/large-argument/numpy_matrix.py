# about: a large array is an argument of every submitted task
# needs: numpy
from concurrent.futures import ProcessPoolExecutor

import numpy as np


def column_mean(matrix, column):
    return matrix[:, column].mean()


def main():
    matrix = np.zeros((5000, 1000))
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(column_mean, matrix, c) for c in range(10)]  # expect: large-argument matrix
        print([f.result() for f in futures])


if __name__ == "__main__":
    main()
