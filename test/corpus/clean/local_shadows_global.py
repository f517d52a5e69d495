# about: The worker's parameter and local names hide the globals that main changes.
# tempts: stale-global stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

rate = 1.0
items = []


def pay(hours, rate):
    items = [hours * rate]
    return items


def main():
    global rate
    rate = 12.5
    items.append("used by the parent")
    with multiprocessing.Pool(1) as pool:
        print(pool.starmap(pay, [(2, rate), (3, rate)]))


if __name__ == "__main__":
    main()
