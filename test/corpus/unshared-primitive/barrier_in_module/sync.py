import multiprocessing

go = multiprocessing.Event()


def wait_for_go(name):
    started = go.wait(timeout=0.3)  # expect: unshared-primitive go
    print(name, "started" if started else "gave up")
