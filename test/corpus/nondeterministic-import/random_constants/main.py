# about: Another module draws its constants at import; the same constants were meant for all.
# run: fork=ok spawn=ok
# differs: variable COEFFICIENTS
import multiprocessing

from model import COEFFICIENTS, evaluate


def score(value):
    return evaluate(value)


def main():
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        remote = pool.map(score, [1.0, 2.0])
    print(len(COEFFICIENTS), "coefficients, agreed:", remote == [score(1.0), score(2.0)])


if __name__ == "__main__":
    main()
