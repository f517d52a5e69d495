# about: The initializer of a pool is a nested function.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing

_scale = 1


def apply(value):
    return value * _scale


def main(scale):
    def init():
        global _scale
        _scale = scale

    with multiprocessing.Pool(2, initializer=init) as pool:  # expect: unpicklable-target init
        print(pool.map(apply, [1, 2, 3]))


if __name__ == "__main__":
    main(10)
