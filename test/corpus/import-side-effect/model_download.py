# about: weights are written to a folder while the module is imported
# run: fork=ok spawn=ok
# differs: output
import os
import tempfile
from multiprocessing import Pool

CACHE = os.path.join(tempfile.gettempdir(), "corpus-model-cache")


def ensure_weights():
    if not os.path.isdir(CACHE):
        os.makedirs(CACHE)
    path = os.path.join(CACHE, "weights.txt")
    print("writing weights")
    with open(path, "w") as f:
        f.write("1 2 3")
    return path


WEIGHTS = ensure_weights()  # expect: import-side-effect ensure_weights


def predict(x):
    with open(WEIGHTS) as f:
        return x * sum(int(w) for w in f.read().split())


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(predict, [1, 2]))
