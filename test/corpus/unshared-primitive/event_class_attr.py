# about: an event as a class attribute tells the child to stop
# run: fork=ok spawn=ok
# differs: output
import multiprocessing


class Worker:
    stop = multiprocessing.Event()

    @classmethod
    def loop(cls):
        if cls.stop.wait(0.2):  # expect: unshared-primitive cls.stop
            print("stopped")
        else:
            print("never told")


if __name__ == "__main__":
    Worker.stop.set()
    p = multiprocessing.Process(target=Worker.loop)
    p.start()
    p.join()
