# about: a Queue and a Value as arguments of a Process are fine
# tempts: unshareable-pool-argument unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process, Queue, Value


def work(queue, counter):
    with counter.get_lock():
        counter.value += 1
    queue.put("x")


if __name__ == "__main__":
    queue, counter = Queue(), Value("i", 0)
    ps = [Process(target=work, args=(queue, counter)) for _ in range(2)]
    for p in ps:
        p.start()
    print([queue.get() for _ in ps])
    for p in ps:
        p.join()
    print(counter.value)
