# about: A bound method takes its object's big table along with each task.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


class Table:
    def __init__(self):
        self.rows = list(range(1_000_000))

    def find(self, number):
        return self.rows[number]


def main():
    table = Table()
    with Pool(1) as pool:
        print(pool.map(table.find, [3, 4]))  # expect: large-argument table.find


if __name__ == "__main__":
    main()
