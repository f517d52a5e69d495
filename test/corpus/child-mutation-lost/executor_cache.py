# about: A cache that only the workers fill is consulted by the parent.
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor

cache = {}


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    cache[n] = a  # expect: child-mutation-lost cache


def main():
    numbers = [10, 20, 30]
    with ProcessPoolExecutor(max_workers=2) as executor:
        list(executor.map(fibonacci, numbers))
    for number in numbers:
        print(number, cache.get(number, "missing"))  # or: child-mutation-lost cache


if __name__ == "__main__":
    main()
