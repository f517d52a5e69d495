# about: A callback for the result is a lambda among the keyword arguments.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing


def compute(n, callback):
    callback(sum(range(n)))


def main():
    worker = multiprocessing.Process(
        target=compute,
        args=(10,),
        kwargs={"callback": lambda total: print("total", total)},  # expect: unpicklable-argument lambda
    )
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
