# about: A lock and a counter reach pool workers by initargs and stay in child globals.
# tempts: unshared-primitive unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Lock, Pool, Value

lock = None
counter = None


def share(the_lock, the_counter):
    global lock, counter
    lock = the_lock
    counter = the_counter


def count(amount):
    with lock:
        counter.value += amount


if __name__ == "__main__":
    shared_lock = Lock()
    shared_counter = Value("i", 0)
    with Pool(3, share, (shared_lock, shared_counter)) as pool:
        pool.map(count, range(10))
    print(shared_counter.value)
