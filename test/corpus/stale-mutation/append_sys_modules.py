# about: a fake module is put into sys.modules for the child
# run: fork=ok spawn=ok
# differs: output
import sys
import types
from multiprocessing import Process


def work():
    fake = sys.modules.get("fancy_backend")  # expect: stale-mutation sys.modules
    print("backend:", fake.NAME if fake else None)


if __name__ == "__main__":
    backend = types.ModuleType("fancy_backend")
    backend.NAME = "fancy"
    sys.modules["fancy_backend"] = backend
    p = Process(target=work)
    p.start()
    p.join()
