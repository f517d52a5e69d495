# about: The module returns to its importer by an exit that only the script's own run passes.
# tempts: missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def negate(number):
    return -number


def main():
    with multiprocessing.Pool(1) as pool:
        print(pool.map(negate, [1, 2]))


is_script = __name__ == "__main__"
if is_script:
    main()
