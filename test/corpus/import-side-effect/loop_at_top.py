# about: a loop at module level prints a table before the guarded part
# run: fork=ok spawn=ok
# differs: output
import multiprocessing

CITIES = {"Oslo": 7, "Rome": 21}

for city, temperature in sorted(CITIES.items()):  # or: import-side-effect city
    print(city, temperature)  # expect: import-side-effect print


def warmer(name):
    return CITIES[name] + 1


def main():
    with multiprocessing.Pool(1) as pool:
        print(pool.map(warmer, sorted(CITIES)))


if __name__ == "__main__":
    main()
