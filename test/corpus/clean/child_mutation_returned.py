# about: Workers use a global of their own as scratch space, and return what counts.
# tempts: child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor

scratch = []


def running_totals(numbers):
    scratch.clear()
    total = 0
    for number in numbers:
        total += number
        scratch.append(total)
    return list(scratch)


def main():
    with ProcessPoolExecutor(max_workers=1) as executor:
        results = list(executor.map(running_totals, [[1, 2, 3], [4, 5]]))
    print(results)


if __name__ == "__main__":
    main()
