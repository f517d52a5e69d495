# about: A parameter's default is taken when the function is defined, that is at import, in every process.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

scale = 2


def enlarge(value, factor=scale):
    return value * factor


if __name__ == "__main__":
    scale = 10
    with Pool(2) as pool:
        print(pool.map(enlarge, [1, 2]))
    print("scale is now", scale)
