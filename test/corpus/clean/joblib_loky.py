# about: joblib's default backend pickles by value: lambdas, closures and functions of the main module travel whole.
# tempts: unpicklable-task unpicklable-argument
# needs: joblib
from joblib import Parallel, delayed


def main(factor):
    def scale(number):
        return number * factor

    results = Parallel(n_jobs=2)(delayed(scale)(number) for number in range(4))
    squares = Parallel(n_jobs=2)(delayed(lambda n: n * n)(number) for number in range(4))
    print(results, squares)


if __name__ == "__main__":
    main(3)
