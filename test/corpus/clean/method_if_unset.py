# about: The method is chosen only if none has been yet.
# tempts: start-method-misuse
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def ensure_spawn():
    if mp.get_start_method(allow_none=True) is None:
        mp.set_start_method("spawn")


def upper(text):
    return text.upper()


def main():
    ensure_spawn()
    ensure_spawn()
    with mp.Pool(1) as pool:
        print(pool.map(upper, ["a"]))


if __name__ == "__main__":
    main()
