import multiprocessing

multiprocessing.set_start_method("spawn")  # expect: start-method-misuse set_start_method


def work(n):
    print(n * 2)
