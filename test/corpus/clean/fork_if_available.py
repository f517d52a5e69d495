# about: fork is chosen only where it exists
# tempts: fork-only-api
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def double(n):
    return 2 * n


if __name__ == "__main__":
    method = "fork" if "fork" in mp.get_all_start_methods() else "spawn"
    ctx = mp.get_context(method)
    with ctx.Pool(2) as pool:
        print(pool.map(double, [1, 2]))
