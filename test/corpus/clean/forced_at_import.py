# about: Set at import with force: a child that repeats it gets no error.
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

multiprocessing.set_start_method("spawn", force=True)


def work(name):
    print("working on", name)


if __name__ == "__main__":
    for name in ("a", "b"):
        process = multiprocessing.Process(target=work, args=(name,))
        process.start()
        process.join()
