"""Is ``sys.modules`` shared? A module imported by the children only.

The parent never imports ``statistics``, so there is nothing to inherit: every
child imports its own, under every start method.
"""

import sys
from multiprocessing import Process


def import_and_replace():
    import statistics

    print("child, before:", id(statistics))
    sys.modules["statistics"] = 12345678902345678
    print("child, after:", id(sys.modules["statistics"]))


if __name__ == "__main__":
    for _ in range(3):
        child = Process(target=import_and_replace)
        child.start()
        child.join()
    print("in the parent:", "statistics" in sys.modules)
