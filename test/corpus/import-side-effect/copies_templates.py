# about: Templates are copied into place while the script is imported.
# run: fork=ok spawn=exception
# differs: exception
import os
import shutil
import tempfile
from multiprocessing import Process

TARGET = os.path.join(tempfile.gettempdir(), "templates")
shutil.copytree(os.path.dirname(os.path.abspath(__file__)), TARGET)  # expect: import-side-effect shutil.copytree


def render(name):
    print("renders", name)


if __name__ == "__main__":
    process = Process(target=render, args=("page",))
    process.start()
    process.join()
    shutil.rmtree(TARGET)
