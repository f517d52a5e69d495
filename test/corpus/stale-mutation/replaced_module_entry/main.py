# about: An entry of sys.modules is replaced by a fake before the child imports it.
# run: fork=ok spawn=ok
# differs: output
import sys
import types
from multiprocessing import Process


def charge(amount):
    import payments  # expect: stale-mutation payments

    print(payments.charge(amount))  # or: stale-mutation payments


def install_fake():
    fake = types.ModuleType("payments")
    fake.charge = lambda amount: "pretended to charge %d" % amount
    sys.modules["payments"] = fake


if __name__ == "__main__":
    install_fake()
    child = Process(target=charge, args=(99,))
    child.start()
    child.join()
