# about: The method is set once under the guard, and settling it twice is caught.
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def total(numbers):
    return sum(numbers)


def ensure_spawn():
    try:
        mp.set_start_method("spawn")
    except RuntimeError:
        pass


if __name__ == "__main__":
    mp.set_start_method("spawn")
    ensure_spawn()
    with mp.Pool(2) as pool:
        print(pool.map(total, [[1, 2], [3, 4]]))
