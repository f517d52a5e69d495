# about: two functions set the method, and both are called
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Process, set_start_method


def setup_training():
    set_start_method("spawn")


def setup_inference():
    set_start_method("spawn")  # expect: start-method-misuse set_start_method


def task():
    print("task")


if __name__ == "__main__":
    setup_training()
    setup_inference()
    p = Process(target=task)
    p.start()
    p.join()
