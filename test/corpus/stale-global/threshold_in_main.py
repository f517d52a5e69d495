# about: main() rebinds a global before it maps over a pool.
# run: fork=ok spawn=ok
# differs: variable THRESHOLD fork=50 spawn=10
from multiprocessing import Pool

THRESHOLD = 10


def accept(score):
    return score >= THRESHOLD  # expect: stale-global THRESHOLD


def main():
    global THRESHOLD
    scores = [5, 20, 60, 80]
    THRESHOLD = 50
    with Pool(processes=2) as pool:
        accepted = pool.map(accept, scores)
    print([score for score, good in zip(scores, accepted) if good])


if __name__ == "__main__":
    main()
