# about: asking for the method fixes it
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing as mp


def work(n):
    return n


if __name__ == "__main__":
    print("default known:", mp.get_start_method() in ("fork", "spawn", "forkserver"))
    mp.set_start_method("spawn")  # expect: start-method-misuse set_start_method
    with mp.Pool(1) as pool:
        print(pool.map(work, [1]))
