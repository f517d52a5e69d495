# about: A decorator runs the function that it decorates at once, and that starts processes.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
import multiprocessing


def run_now(function):
    function()
    return function


def hello():
    print("hello")


@run_now  # or: missing-main-guard run_now
def main():
    process = multiprocessing.Process(target=hello)  # expect: missing-main-guard multiprocessing.Process
    process.start()  # or: missing-main-guard process
    process.join()
