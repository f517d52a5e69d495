# about: A global lock that the initializer binds in each worker; at module level it is only None.
# tempts: unshared-primitive stale-global
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

lock = None
counter = None


def set_up(shared_lock, shared_counter):
    global lock, counter
    lock = shared_lock
    counter = shared_counter


def add(amount):
    with lock:
        counter.value += amount


def main():
    total = multiprocessing.Value("i", 0, lock=False)
    with multiprocessing.Pool(2, set_up, (multiprocessing.Lock(), total)) as pool:
        pool.map(add, [1, 2, 3])
    print(total.value)


if __name__ == "__main__":
    main()
