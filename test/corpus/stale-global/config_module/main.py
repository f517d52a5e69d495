# about: an attribute of a configuration module is rebound by the parent through the module's own setter
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process

import settings


def work():
    print("level", settings.level())


if __name__ == "__main__":
    settings.set_level(5)
    p = Process(target=work)
    p.start()
    p.join()
