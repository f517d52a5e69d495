# about: warnings are turned into errors by main() for the child's code
# run: fork=ok spawn=ok
# differs: output
import multiprocessing as mp
import warnings


def compute(x):
    try:
        warnings.warn("deprecated input")  # expect: inherited-process-state warnings.warn
    except UserWarning:
        return "refused"
    return x


def main():
    warnings.simplefilter("error")
    with mp.Pool(1) as pool:
        print(pool.map(compute, [1]))


if __name__ == "__main__":
    main()
