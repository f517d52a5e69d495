# about: The global changes when all children are gone.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

mode = "fast"


def work():
    print("mode", mode)


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
    mode = "slow"
    print("now", mode)
