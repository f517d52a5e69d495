# about: A queue-driven pipeline of two stages, everything handed over.
# tempts: unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process, Queue

STOP = None


def double(source, sink):
    for item in iter(source.get, STOP):
        sink.put(item * 2)
    sink.put(STOP)


def main():
    source, sink = Queue(), Queue()
    stage = Process(target=double, args=(source, sink))
    stage.start()
    for item in (1, 2, 3):
        source.put(item)
    source.put(STOP)
    print(list(iter(sink.get, STOP)))
    stage.join()


if __name__ == "__main__":
    main()
