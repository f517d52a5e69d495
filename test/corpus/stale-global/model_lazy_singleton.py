# about: a lazily loaded model is loaded in the parent to be inherited; the child finds None
# run: fork=ok spawn=ok
# differs: output
import multiprocessing as mp

_model = None


def load_model(path):
    global _model
    _model = {"weights": [len(path), 2, 3], "path": path}


def predict(x):
    if _model is None:  # expect: stale-global _model
        return "no model"
    return sum(w * x for w in _model["weights"])


if __name__ == "__main__":
    load_model("weights.bin")
    with mp.Pool(processes=2) as pool:
        print(pool.map(predict, [1, 2]))
