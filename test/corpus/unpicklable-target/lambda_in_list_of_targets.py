# about: targets are kept in a list of functions, some of them lambdas
# run: fork=ok spawn=exception
# differs: output
import multiprocessing


def hello():
    print("hello")


STEPS = [hello, lambda: print("lambda")]


if __name__ == "__main__":
    for step in STEPS:
        p = multiprocessing.Process(target=step)  # expect: unpicklable-target step
        p.start()
        p.join()
