"""Runs some of CPython's own tests and writes how each ended.

usage: cpython_run.py OUTCOMES MODULE [PART]     OUTCOMES: a JSON file, {test: outcome}; PART: what a test's id must hold

A module ``test_multiprocessing_<method>`` is made here, as CPython's own of that name are: some distributions ship the
tests' substance (``test._test_multiprocessing``) without them.
"""

import importlib
import json
import os
import sys
import unittest

SHELL = """
from test._test_multiprocessing import install_tests_in_module_dict
install_tests_in_module_dict(globals(), %r)
"""


class Outcomes(unittest.TextTestResult):
    found = {}

    def note(self, test, outcome):
        Outcomes.found[test.id() if hasattr(test, "id") else str(test)] = outcome

    def addSuccess(self, test):
        super().addSuccess(test)
        self.note(test, "ok")

    def addError(self, test, err):
        super().addError(test, err)
        self.note(test, "error: %s" % err[0].__name__)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.note(test, "failure")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.note(test, "skipped")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.note(test, "failure in a subtest")


def tests_in(suite, part):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from tests_in(item, part)
        elif part in item.id():
            yield item


def module_named(name):
    prefix = "test_multiprocessing_"
    if name.startswith(prefix):
        folder = os.path.dirname(os.path.abspath(sys.argv[1]))
        with open(os.path.join(folder, name + ".py"), "w") as file:
            file.write(SHELL % name[len(prefix) :])
        sys.path.insert(0, folder)
    return importlib.import_module(name)


def main():
    outcomes, name, part = (sys.argv[1:] + [""])[:3]
    suite = unittest.TestLoader().loadTestsFromModule(module_named(name))
    unittest.TextTestRunner(verbosity=2, resultclass=Outcomes).run(unittest.TestSuite(tests_in(suite, part)))
    with open(outcomes, "w") as file:
        json.dump(Outcomes.found, file)


if __name__ == "__main__":
    main()
