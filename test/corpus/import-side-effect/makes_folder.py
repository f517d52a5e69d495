# about: A work folder is created without looking whether it exists; children fail at it.
# run: fork=ok spawn=exception
# differs: exception FileExistsError
import os
import shutil
import tempfile
from multiprocessing import Process

FOLDER = os.path.join(tempfile.gettempdir(), "work")
os.mkdir(FOLDER)  # expect: import-side-effect os.mkdir


def write(name):
    with open(os.path.join(FOLDER, name), "w") as out:
        out.write(name)
    print("wrote", name)


if __name__ == "__main__":
    writer = Process(target=write, args=("report.txt",))
    writer.start()
    writer.join()
    shutil.rmtree(FOLDER)
