# about: a shared counter as a global, in the way of many answers
# run: fork=ok spawn=ok
# differs: output
import multiprocessing

counter = multiprocessing.Value('i', 0)


def increment(times):
    for _ in range(times):
        with counter.get_lock():  # expect: unshared-primitive counter
            counter.value += 1


if __name__ == '__main__':
    procs = [multiprocessing.Process(target=increment, args=(5,)) for _ in range(3)]
    [p.start() for p in procs]
    [p.join() for p in procs]
    print("counter", counter.value)
