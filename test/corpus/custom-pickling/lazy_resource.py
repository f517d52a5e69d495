# about: A lazily loaded table is closed on pickling: the child's has to be loaded again.
# run: fork=ok spawn=ok
# differs: argument
import multiprocessing


class Table:
    def __init__(self, name):
        self.name = name
        self.rows = None

    def load(self):
        self.rows = [1, 2, 3]
        return self

    def __reduce__(self):
        return (Table, (self.name,))


def report(table):
    print(table.name, "loaded" if table.rows is not None else "empty")


if __name__ == "__main__":
    prices = Table("prices").load()
    child = multiprocessing.Process(target=report, kwargs={"table": prices})  # expect: custom-pickling prices
    child.start()
    child.join()
