# about: a dict of lambdas travels to a process
# run: fork=ok spawn=exception
# differs: output
import multiprocessing as mp

OPERATIONS = {
    "double": lambda v: v * 2,
    "square": lambda v: v ** 2,
}


def apply_all(ops, value):
    for name in sorted(ops):
        print(name, ops[name](value))


if __name__ == "__main__":
    proc = mp.Process(target=apply_all, args=(OPERATIONS, 4))  # expect: unpicklable-argument OPERATIONS
    proc.start()
    proc.join()
