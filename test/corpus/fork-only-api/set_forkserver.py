# about: the fork server is chosen unconditionally under the guard
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def double(n):
    return 2 * n


if __name__ == "__main__":
    mp.set_start_method("forkserver")  # expect: fork-only-api set_start_method
    with mp.Pool(1) as pool:
        print(pool.map(double, [4]))
