# about: A lock at module level excludes nobody: every spawned worker has made its own.
# run: fork=ok spawn=ok
# differs: variable lock
import multiprocessing

lock = multiprocessing.Lock()


def try_to_enter(visitor):
    entered = lock.acquire(timeout=0.2)  # expect: unshared-primitive lock
    return visitor, entered


def main():
    with multiprocessing.Pool(1) as pool:
        with lock:
            print(pool.map(try_to_enter, ["ann"]))


if __name__ == "__main__":
    main()
