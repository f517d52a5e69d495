# about: A setting of a standard module is changed by the parent and read by the child.
# run: fork=ok spawn=ok
# differs: variable
import csv
import io
from multiprocessing import Process


def parse(text):
    rows = list(csv.reader(io.StringIO(text), dialect="pipes" if "pipes" in csv.list_dialects() else "excel"))
    print(rows, Parser.strict)  # expect: stale-mutation Parser.strict


class Parser:
    strict = False


def configure(**changes):
    for name, value in changes.items():
        setattr(Parser, name, value)


if __name__ == "__main__":
    configure(strict=True)
    job = Process(target=parse, args=("a,b\n",))
    job.start()
    job.join()
