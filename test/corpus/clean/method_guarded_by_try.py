# about: Choosing the method twice is foreseen and caught.
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def choose():
    try:
        multiprocessing.set_start_method("spawn")
    except RuntimeError:
        pass


def name_length(name):
    return len(name)


if __name__ == "__main__":
    choose()
    choose()
    with multiprocessing.Pool(1) as pool:
        print(pool.map(name_length, ["ab", "c"]))
