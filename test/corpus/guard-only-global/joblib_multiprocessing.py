# about: joblib with its multiprocessing backend reads a name of the guard
# needs: joblib
from joblib import Parallel, delayed


def score(fold):
    return fold * alpha  # expect: guard-only-global alpha


if __name__ == "__main__":
    alpha = 0.5
    scores = Parallel(n_jobs=2, backend="multiprocessing")(delayed(score)(f) for f in range(4))
    print(scores)
