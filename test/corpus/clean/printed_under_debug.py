# about: Output at import happens only where a variable of the environment asks for it.
# tempts: import-side-effect
# run: fork=ok spawn=ok
# differs: nothing
import os
from multiprocessing import Process

if os.environ.get("SHOP_DEBUG_IMPORTS"):
    print("importing", __name__)


def work():
    print("working")


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
