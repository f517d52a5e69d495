# about: a module with side effects is imported only under the guard
# tempts: import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

from worker import work

if __name__ == "__main__":
    import banner

    p = Process(target=work, args=(banner.NAME,))
    p.start()
    p.join()
