# about: a queue lives in a module of its own and is used on both sides
# run: fork=ok spawn=ok
# differs: output
import multiprocessing as mp
import queue

import channel


def report(n):
    channel.results.put(n * n)  # expect: unshared-primitive channel.results


if __name__ == "__main__":
    workers = [mp.Process(target=report, args=(n,)) for n in (2, 3)]
    for w in workers:
        w.start()
    seen = []
    for w in workers:
        try:
            seen.append(channel.results.get(timeout=1))
        except queue.Empty:
            seen.append(None)
    for w in workers:
        w.terminate()
        w.join()
    print(sorted(seen, key=str))
