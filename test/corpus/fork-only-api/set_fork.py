# about: The usual answer to Python 3.14: pin fork, and lose Windows.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def area(size):
    width, height = size
    return width * height


if __name__ == "__main__":
    mp.set_start_method("fork")  # expect: fork-only-api mp.set_start_method
    with mp.Pool(2) as pool:
        print(pool.map(area, [(1, 2), (3, 4)]))
