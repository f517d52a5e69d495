# about: a module that holds the worker's code announces itself
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process

from tasks import send

if __name__ == "__main__":
    p = Process(target=send, args=("mail",))
    p.start()
    p.join()
