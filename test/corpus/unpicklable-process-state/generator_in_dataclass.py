# about: the bound method's object is a dataclass with a field that main sets to a generator
# run: fork=ok spawn=exception
# differs: output
import dataclasses
import typing
from multiprocessing import Process


@dataclasses.dataclass
class Reader:
    lines: typing.Iterator[str]
    limit: int = 2

    def consume(self):
        for _, line in zip(range(self.limit), self.lines):
            print(line)


def produce():
    yield "first"
    yield "second"


if __name__ == "__main__":
    reader = Reader(produce())
    p = Process(target=reader.consume)  # expect: unpicklable-process-state reader.consume
    p.start()
    p.join()
