# about: The method is chosen between two pools.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


def negate(number):
    return -number


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print(pool.map(negate, [1, 2]))
    multiprocessing.set_start_method("spawn")  # expect: start-method-misuse multiprocessing.set_start_method
    with multiprocessing.Pool(1) as pool:
        print(pool.map(negate, [3, 4]))
