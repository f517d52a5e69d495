# about: a module that the workers import sets the method while it is imported
# run: fork=ok spawn=exception
# differs: output
from multiprocessing import Process

import compute

if __name__ == "__main__":
    p = Process(target=compute.work, args=(3,))
    p.start()
    p.join()
    print("exit code", p.exitcode)
