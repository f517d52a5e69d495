# about: joblib's default backend sends closures by value.
# tempts: unpicklable-task unpicklable-target
# needs: joblib
from joblib import Parallel, delayed


def main():
    factor = 3

    def scale(value):
        return value * factor

    print(Parallel(n_jobs=2)(delayed(scale)(value) for value in range(5)))


if __name__ == "__main__":
    main()
