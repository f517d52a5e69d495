# about: A class body at module level writes a line for each class that is defined.
# run: fork=ok spawn=ok
# differs: output
from concurrent.futures import ProcessPoolExecutor


class Registered:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Registered.last = cls.__name__


class Shape(Registered):
    sides = 0


print("registered:", Registered.last)  # expect: import-side-effect print


def corners(_):
    return Shape.sides


def main():
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(corners, [0])))


if __name__ == "__main__":
    main()
