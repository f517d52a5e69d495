# about: one of two branches sets the method
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import sys
import multiprocessing


def work():
    print("work")


if __name__ == "__main__":
    if sys.platform == "darwin":
        multiprocessing.set_start_method("spawn")
    else:
        multiprocessing.set_start_method("spawn")
    p = multiprocessing.Process(target=work)
    p.start()
    p.join()
