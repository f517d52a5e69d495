# about: A start method is set after a manager has been made with the default one.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


def work(shared):
    shared["done"] = True


def main():
    with multiprocessing.Manager() as manager:
        shared = manager.dict()
        multiprocessing.set_start_method("spawn")  # expect: start-method-misuse multiprocessing.set_start_method
        process = multiprocessing.Process(target=work, args=(shared,))
        process.start()
        process.join()
        print(dict(shared))


if __name__ == "__main__":
    main()
