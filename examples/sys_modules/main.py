"""Is ``sys.modules`` shared? A module imported by the parent.

Every child prints the identity of the module ``statistics``, replaces its entry
in ``sys.modules``, and prints again. Under fork all children start with the
parent's own module object, at the parent's address. Under spawn and forkserver
each has imported its own. What a child puts into ``sys.modules`` is seen by that
child alone, under every method.
"""

import statistics
import sys
from multiprocessing import Process


def replace_entry():
    print("child, before:", id(sys.modules["statistics"]))
    sys.modules["statistics"] = 12345678902345678
    print("child, after:", id(sys.modules["statistics"]))


if __name__ == "__main__":
    print("parent:", id(statistics))
    for _ in range(3):
        child = Process(target=replace_entry)
        child.start()
        child.join()
    print("parent, in the end:", id(sys.modules["statistics"]))
