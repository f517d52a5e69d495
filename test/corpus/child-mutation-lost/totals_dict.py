# about: Totals per key are summed in a dict by executor tasks and printed by the parent.
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor

totals = {"north": 0, "south": 0}


def book(entry):
    region, amount = entry
    totals[region] += amount  # expect: child-mutation-lost totals


def main():
    entries = [("north", 5), ("south", 7), ("north", 1)]
    with ProcessPoolExecutor(max_workers=2) as executor:
        for entry in entries:
            executor.submit(book, entry)
    for region, amount in totals.items():  # or: child-mutation-lost totals
        print(region, amount)


if __name__ == "__main__":
    main()
