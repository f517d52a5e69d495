# about: A stop flag shared through a module-level RawValue.
# run: fork=ok spawn=ok
# differs: variable
import ctypes
from multiprocessing import Process, sharedctypes

stop = sharedctypes.RawValue(ctypes.c_bool, False)


def loop():
    turns = 0
    while not stop.value and turns < 3:  # expect: unshared-primitive stop
        turns += 1
    print("turns:", turns)


if __name__ == "__main__":
    stop.value = True
    looper = Process(target=loop)
    looper.start()
    looper.join()
