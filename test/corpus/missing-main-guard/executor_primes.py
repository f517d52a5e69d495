# about: ProcessPoolExecutor at module level: the pool breaks under spawn.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
import concurrent.futures
import math

NUMBERS = [112272535095293, 112582705942171, 1099726899285419, 115280095190773]


def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    for i in range(3, min(int(math.sqrt(n)) + 1, 2000), 2):
        if n % i == 0:
            return False
    return True


with concurrent.futures.ProcessPoolExecutor(max_workers=2) as executor:  # expect: missing-main-guard ProcessPoolExecutor
    verdicts = list(executor.map(is_prime, NUMBERS))  # or: missing-main-guard executor

print(dict(zip(NUMBERS, verdicts)))
