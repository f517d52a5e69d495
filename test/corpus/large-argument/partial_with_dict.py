# about: A partial carries a large dict to the pool with each chunk of tasks.
# run: fork=ok spawn=ok
# differs: nothing
import functools
import multiprocessing


def look_up(squares, number):
    return squares[number]


def main():
    squares = {number: number * number for number in range(1_000_000)}
    with multiprocessing.Pool(2) as pool:
        print(pool.map(functools.partial(look_up, squares), [3, 33, 333]))  # expect: large-argument squares


if __name__ == "__main__":
    main()
