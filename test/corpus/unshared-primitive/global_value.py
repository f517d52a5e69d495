# about: A shared counter at module level is shared with nobody under spawn.
# run: fork=ok spawn=ok
# differs: variable counter fork=3 spawn=0
import multiprocessing as mp

counter = mp.Value("i", 0)


def increment():
    with counter.get_lock():  # expect: unshared-primitive counter
        counter.value += 1


def main():
    processes = [mp.Process(target=increment) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print("counted", counter.value)


if __name__ == "__main__":
    main()
