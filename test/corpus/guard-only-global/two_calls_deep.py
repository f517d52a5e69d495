# about: The read stands two calls below the target, and there are two of them.
# run: fork=ok spawn=exception
# differs: exception NameError
import os
from multiprocessing import Process


def report_path(name):
    return os.path.join(base_dir, name + ".txt")  # expect: guard-only-global base_dir


def render(name):
    return "%s -> %s" % (name, report_path(name))


def job(name):
    print(render(name))
    if verbose:  # expect: guard-only-global verbose
        print("done", name)


if __name__ == "__main__":
    base_dir = "reports"
    verbose = True
    child = Process(target=job, args=("sales",))
    child.start()
    child.join()
