# about: A dict of a million entries is submitted with every question.
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


def lookup(index, word):
    return index.get(word)


def main():
    index = {str(number): number for number in range(300_000)}
    with ProcessPoolExecutor(1) as executor:
        futures = []
        for word in ("1", "2"):
            futures.append(executor.submit(lookup, index, word))  # expect: large-argument index
        print([future.result() for future in futures])


if __name__ == "__main__":
    main()
