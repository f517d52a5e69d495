# about: A configuration changed by the parent is seen by workers where the default is fork.
# run: fork=ok spawn=ok
# differs: variable
import multiprocessing

config = {"indent": 0}


def render(text):
    return " " * config["indent"] + text  # expect: stale-mutation config


if __name__ == "__main__":
    config["indent"] = 4
    with multiprocessing.Pool(1) as pool:  # expect: default-method-change multiprocessing.Pool
        print(pool.map(render, ["x"]))
