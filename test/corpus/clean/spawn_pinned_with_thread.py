# about: Spawn is pinned, so a running thread does no harm to the children.
# tempts: fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import threading

done = threading.Event()


def watch():
    done.wait(5)


def work(number):
    return number + 1


def main():
    multiprocessing.set_start_method("spawn")
    watcher = threading.Thread(target=watch)
    watcher.start()
    with multiprocessing.Pool(2) as pool:
        print(pool.map(work, range(3)))
    done.set()
    watcher.join()


if __name__ == "__main__":
    main()
