# about: a RuntimeError of a second call is caught
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def work(n):
    return n


def run():
    try:
        mp.set_start_method("spawn")
    except RuntimeError:
        pass
    with mp.Pool(1) as pool:
        return pool.map(work, [1])


if __name__ == "__main__":
    print(run())
    print(run())
