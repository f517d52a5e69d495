# about: Old results are removed at import, so a spawned child removes the new ones.
# run: fork=ok spawn=exception
# differs: exception FileNotFoundError
import os
import shutil
import tempfile
from multiprocessing import Process

RESULTS = os.path.join(tempfile.gettempdir(), "results")

shutil.rmtree(RESULTS, ignore_errors=True)  # expect: import-side-effect shutil.rmtree


def save(name, text):
    with open(os.path.join(RESULTS, name), "w") as stream:
        stream.write(text)


def main():
    os.mkdir(RESULTS)
    child = Process(target=save, args=("a.txt", "alpha"))
    child.start()
    child.join()
    print(sorted(os.listdir(RESULTS)) if os.path.isdir(RESULTS) else "no results")


if __name__ == "__main__":
    main()
