# about: The method is chosen at the top of a script that is imported again by its children.
# run: fork=ok spawn=respawn|exception
# differs: exception RuntimeError
from multiprocessing import Pool, set_start_method

set_start_method("spawn")  # expect: start-method-misuse set_start_method


def triple(number):
    return 3 * number


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map_async(triple, [1, 2]).get(timeout=5))
