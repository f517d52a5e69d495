# about: the environment is set before the start and crosses to spawned children
# tempts: stale-mutation inherited-process-state
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import os

context = multiprocessing.get_context("spawn")


def level():
    print(os.environ["CORPUS_LEVEL_X"], os.environ.get("CORPUS_LEVEL_Y", "-"))


if __name__ == "__main__":
    os.environ["CORPUS_LEVEL_X"] = "3"
    os.environ.update({"CORPUS_LEVEL_Y": "4"})
    p = context.Process(target=level)
    p.start()
    p.join()
