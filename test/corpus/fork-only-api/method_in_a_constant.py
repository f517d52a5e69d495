# about: a fork context is chosen for the sake of globals, by a constant
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

METHOD = "fork"
ctx = multiprocessing.get_context(METHOD)  # expect: fork-only-api get_context


def work(n):
    return n + 1


if __name__ == "__main__":
    with ctx.Pool(2) as pool:
        print(pool.map(work, [1, 2]))
