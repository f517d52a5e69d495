# about: The pool's initializer is a lambda.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing

limits = {}


def clip(value):
    return min(value, limits["top"])


if __name__ == "__main__":
    top = 5
    with multiprocessing.Pool(2, initializer=lambda: limits.update(top=top)) as pool:  # expect: unpicklable-target lambda
        print(pool.map(clip, [1, 5, 9]))
