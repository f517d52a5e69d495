# about: the global that main changes is only read in the parent
# tempts: stale-global stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor

progress = 0
done = []


def work(n):
    return n * 2


def on_done(future):
    global progress
    progress += 1
    done.append(future.result())


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        for n in range(3):
            pool.submit(work, n).add_done_callback(on_done)
    print(progress, sorted(done))
