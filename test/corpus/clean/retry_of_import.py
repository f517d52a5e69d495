# about: An optional library is looked for at import; what is bound is the same everywhere.
# tempts: guard-only-global stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

try:
    import surely_not_installed as fast
except ImportError:
    fast = None


def total(numbers):
    return sum(numbers) if fast is None else fast.sum(numbers)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(total, [[1, 2], [3]]))
