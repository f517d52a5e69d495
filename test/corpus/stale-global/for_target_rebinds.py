# about: the loop variable at the guard's level is itself a global that tasks read
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process

shard = None


def work(rows):
    print(shard, len(rows))  # expect: stale-global shard


if __name__ == "__main__":
    for shard, rows in enumerate([[1], [2, 3]]):
        p = Process(target=work, args=(rows,))
        p.start()
        p.join()
