# about: the method is set after a queue has fixed the default context
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


def put(q):
    q.put(1)


def main():
    q = multiprocessing.Queue()
    multiprocessing.set_start_method("spawn")  # expect: start-method-misuse set_start_method
    p = multiprocessing.Process(target=put, args=(q,))
    p.start()
    print(q.get(timeout=5))
    p.join()


if __name__ == "__main__":
    main()
