# about: A matrix drops its computed inverse on the way to the child.
# run: fork=ok spawn=ok
# differs: argument
from multiprocessing import Process


class Matrix:
    def __init__(self, rows):
        self.rows = rows
        self.inverse = None

    def invert(self):
        self.inverse = [list(reversed(row)) for row in self.rows]

    def __getstate__(self):
        return (self.rows,)

    def __setstate__(self, state):
        (self.rows,) = state
        self.inverse = None


def show(matrix):
    print("has its inverse:", matrix.inverse is not None)


def main():
    matrix = Matrix([[1, 2], [3, 4]])
    matrix.invert()
    process = Process(target=show, args=(matrix,))  # expect: custom-pickling matrix
    process.start()
    process.join()


if __name__ == "__main__":
    main()
