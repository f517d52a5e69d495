# about: An array of eighty megabytes is pickled for each process.
# needs: numpy
from multiprocessing import Process

import numpy as np


def column_sum(matrix, column):
    print(column, matrix[:, column].sum())


if __name__ == "__main__":
    matrix = np.zeros((10_000, 1_000))
    processes = [Process(target=column_sum, args=(matrix, column)) for column in range(4)]  # expect: large-argument matrix
    for process in processes:
        process.start()
    for process in processes:
        process.join()
