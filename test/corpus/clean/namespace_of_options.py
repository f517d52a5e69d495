# about: namespaces of plain options cross to the child, those of argparse too
# tempts: unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import argparse
from multiprocessing import Process
from types import SimpleNamespace


def run(options, context):
    print(options.jobs, context.name, context.convert("3"))


if __name__ == "__main__":
    options = argparse.Namespace(jobs=2)
    context = SimpleNamespace(name="step", convert=int)
    p = Process(target=run, args=(options, context))
    p.start()
    p.join()
