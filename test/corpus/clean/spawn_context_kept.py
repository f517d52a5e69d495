# about: A context is chosen once and kept in a module, which children import as well.
# tempts: start-method-misuse default-method-change
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

CONTEXT = multiprocessing.get_context("spawn")


def work(number):
    return number + 1


def main():
    with CONTEXT.Pool(1) as pool:
        print(pool.map(work, [1, 2]))


if __name__ == "__main__":
    main()
