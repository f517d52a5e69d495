# about: main changes a copy of the configuration and passes that on.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import copy
from multiprocessing import Process

CONFIG = {"level": 1, "tags": []}
NAMES = ["a", "b"]


def work(config):
    print(config["level"], config["tags"], CONFIG["level"], NAMES)


def main():
    config = copy.deepcopy(CONFIG)
    config["level"] = 5
    config["tags"].append("x")
    names = list(NAMES)
    names.append("c")
    process = Process(target=work, args=(config,))
    process.start()
    process.join()
    print(names)


if __name__ == "__main__":
    main()
