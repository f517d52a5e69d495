# about: A package with relative imports: state is filled through one module and read in another.
# run: fork=ok spawn=ok
# differs: variable RATES['EUR'] spawn=1.0
from multiprocessing import Pool

from shop.checkout import total
from shop.currency import load_rates


def main():
    load_rates({"EUR": 1.1, "GBP": 1.3})
    with Pool(2) as pool:
        print(pool.map(total, [("EUR", 100), ("USD", 50)]))


if __name__ == "__main__":
    main()
