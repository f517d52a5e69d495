# about: joblib's multiprocessing backend pickles functions by reference, as Pool does.
# needs: joblib
from joblib import Parallel, delayed

tolerance = 0.1


def converged(value):
    return abs(value) < tolerance  # expect: stale-global tolerance


if __name__ == "__main__":
    tolerance = 0.5
    values = [0.2, 0.4, 0.9]
    print(Parallel(n_jobs=2, backend="multiprocessing")(delayed(converged)(value) for value in values))
