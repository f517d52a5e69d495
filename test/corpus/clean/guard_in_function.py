# about: a function asks for the main process itself before it starts anything
# tempts: missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def work():
    print("work")


def start():
    if multiprocessing.current_process().name != "MainProcess":
        return
    p = multiprocessing.Process(target=work)
    p.start()
    p.join()


start()
