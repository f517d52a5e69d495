# about: Another module keeps the global, its setter and its getter; the child calls the getter.
# run: fork=ok spawn=ok
# differs: variable _level fork=3 spawn=0
from multiprocessing import Process

import levels


def job(name):
    levels.say(2, "job " + name + " in detail")
    print("job", name)


if __name__ == "__main__":
    levels.set_level(3)
    processes = [Process(target=job, args=(name,)) for name in ("a", "b")]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
