# about: Modules that only the parent was thought to need are imported under the guard.
# run: fork=ok spawn=exception
# differs: exception NameError
from multiprocessing import Pool


def encode(record):
    return json.dumps(record, sort_keys=True)  # expect: guard-only-global json


if __name__ == "__main__":
    import json

    records = [{"id": n, "even": n % 2 == 0} for n in range(4)]
    with Pool(2) as pool:
        for line in pool.map(encode, records):
            print(line)
