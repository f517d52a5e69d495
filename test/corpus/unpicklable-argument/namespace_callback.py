# about: a namespace is a plain holder of values, and one of them is a lambda
# run: fork=ok spawn=exception
# differs: output
from multiprocessing import Process
from types import SimpleNamespace


def run(context):
    print(context.name, context.callback(2))


if __name__ == "__main__":
    context = SimpleNamespace(name="step", callback=lambda x: x + 1)
    p = Process(target=run, args=(context,))  # expect: unpicklable-argument context
    p.start()
    p.join()
