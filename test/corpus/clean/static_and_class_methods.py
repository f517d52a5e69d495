# about: Static and class methods of module-level classes pickle by their qualified names.
# tempts: unpicklable-target
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool, Process


class Geometry:
    unit = "m"

    @staticmethod
    def area(size):
        return size[0] * size[1]

    @classmethod
    def label(cls, value):
        return "%d %s" % (value, cls.unit)

    class Printer:
        @staticmethod
        def show(text):
            print("shown:", text)


def main():
    with Pool(2) as pool:
        print(pool.map(Geometry.area, [(1, 2), (3, 4)]))
        print(pool.map(Geometry.label, [5, 6]))
    process = Process(target=Geometry.Printer.show, args=("text",))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
