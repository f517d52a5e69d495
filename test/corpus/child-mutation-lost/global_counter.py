# about: a counter is increased by pool tasks
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

errors = 0


def check(value):
    global errors
    if value < 0:
        errors += 1  # expect: child-mutation-lost errors
    return abs(value)


if __name__ == "__main__":
    with Pool(2) as pool:
        values = pool.map(check, [1, -2, -3])
    print(values, "errors:", errors)
