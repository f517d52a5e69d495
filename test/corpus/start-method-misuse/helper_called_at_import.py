# about: A helper that sets the method is called at module level, before the guard.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
import multiprocessing


def use_spawn():
    multiprocessing.set_start_method("spawn")  # expect: start-method-misuse multiprocessing.set_start_method


use_spawn()  # or: start-method-misuse use_spawn


def work():
    print("working")


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
