# about: the script asks for the method and sets it only if none is set
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing

from work import run

if __name__ == "__main__":
    if multiprocessing.get_start_method(allow_none=True) is None:
        multiprocessing.set_start_method("spawn")
    print(run())
