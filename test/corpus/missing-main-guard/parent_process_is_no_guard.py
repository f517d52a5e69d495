# about: parent_process() is None while a spawned child imports the script, so it is no guard
# run: fork=ok spawn=respawn
# differs: output
import multiprocessing


def work(n):
    return n + 1


if multiprocessing.parent_process() is None:
    with multiprocessing.Pool(1) as pool:  # expect: missing-main-guard Pool
        print(pool.map(work, [1]))
