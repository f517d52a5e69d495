# about: The value changes between two pools; the second pool's workers don't know.
# run: fork=ok spawn=ok
# differs: variable phase fork='measure' spawn='warmup'
from multiprocessing import Pool

phase = "warmup"


def sample(number):
    return phase, number  # expect: stale-global phase


def run_phase(count):
    with Pool(1) as pool:
        return pool.map(sample, range(count))


if __name__ == "__main__":
    print(run_phase(1))
    phase = "measure"
    print(run_phase(2))
