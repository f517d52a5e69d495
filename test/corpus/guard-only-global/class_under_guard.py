# about: A helper class is defined under the guard; the worker looks it up by name.
# run: fork=ok spawn=exception
# differs: exception NameError
from concurrent.futures import ProcessPoolExecutor


def norm(pair):
    return Vector(*pair).length()  # expect: guard-only-global Vector


if __name__ == "__main__":

    class Vector:
        def __init__(self, x, y):
            self.x, self.y = x, y

        def length(self):
            return (self.x**2 + self.y**2) ** 0.5

    with ProcessPoolExecutor(max_workers=2) as executor:
        for length in executor.map(norm, [(3, 4), (6, 8)]):
            print(length)
