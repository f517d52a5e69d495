import multiprocessing as mp


def setup():
    mp.set_start_method("spawn")  # expect: start-method-misuse set_start_method


def step(n):
    return n


def train():
    with mp.Pool(1) as pool:
        print(pool.map(step, [1]))
