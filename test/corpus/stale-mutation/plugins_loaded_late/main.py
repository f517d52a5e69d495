# about: plugins register themselves while they are imported, and only the parent imports them
# run: fork=ok spawn=ok
# differs: output
import importlib
from multiprocessing import Process

from registry import run

if __name__ == "__main__":
    for name in ("plugin_upper",):
        importlib.import_module(name)
    p = Process(target=run, args=("upper", "text"))
    p.start()
    p.join()
