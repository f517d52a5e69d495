# about: a name bound by a walrus in the guard's body is read by a submitted function
# run: fork=ok spawn=exception
# differs: output
from concurrent.futures import ProcessPoolExecutor, as_completed


def shift(number):
    return number + offset  # expect: guard-only-global offset


if __name__ == "__main__":
    if (offset := int("40")) > 10:
        print("large offset")
    with ProcessPoolExecutor(2) as ex:
        futures = [ex.submit(shift, n) for n in (1, 2)]
        print(sorted(f.result() for f in as_completed(futures)))
