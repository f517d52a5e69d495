# about: An application object made at import numbers itself by chance.
# run: fork=ok spawn=ok
# differs: variable
import random
from multiprocessing import Process, SimpleQueue


class Application:
    def __init__(self):
        self.instance = random.randrange(10**9)


application = Application()


def register(out):
    out.put(application.instance)  # expect: nondeterministic-import application.instance


if __name__ == "__main__":
    out = SimpleQueue()
    process = Process(target=register, args=(out,))
    process.start()
    process.join()
    print("same instance:", out.get() == application.instance)
