# about: The first script anybody writes with Pool, without a main guard.
# run: fork=ok spawn=respawn
# differs: exception RuntimeError
from multiprocessing import Pool


def square(number):
    return number * number


with Pool(2) as pool:  # expect: missing-main-guard Pool
    squares = pool.map(square, range(8))
print(squares)
