# about: The script prints its configuration while it is imported, once per child.
# run: fork=ok spawn=ok
# differs: output
import json
from multiprocessing import Pool

CONFIG = {"workers": 2, "chunk": 1}
print("configuration:", json.dumps(CONFIG))  # expect: import-side-effect print


def double(value):
    return value * 2


if __name__ == "__main__":
    with Pool(CONFIG["workers"]) as pool:
        print(pool.map(double, range(4), chunksize=CONFIG["chunk"]))
