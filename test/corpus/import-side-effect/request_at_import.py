# about: A request is made while the module is imported: once by the parent, once by each worker.
# needs: requests
from multiprocessing import Pool

import requests

RATES = requests.get("https://rates.example.org/latest", timeout=5).json()  # expect: import-side-effect requests.get


def convert(amount):
    return amount * RATES["EUR"]


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(convert, [1, 2, 3]))
