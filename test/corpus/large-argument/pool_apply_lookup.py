# about: a dict with a million entries goes with each apply_async
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def find(index, key):
    return index.get(key)


def main():
    index = dict.fromkeys(range(1_000_000), "x")
    with mp.Pool(2) as pool:
        jobs = [pool.apply_async(find, (index, key)) for key in (1, 2)]  # expect: large-argument index
        print([job.get() for job in jobs])


if __name__ == "__main__":
    main()
