# about: The global is read inside an f-string of a method of a callable object.
# run: fork=ok spawn=ok
# differs: variable unit
import multiprocessing

unit = "m"


class Formatter:
    def __init__(self, digits):
        self.digits = digits

    def __call__(self, value):
        return f"{value:.{self.digits}f} {unit}"  # expect: stale-global unit


def main(argv=("--unit=km",)):
    global unit
    for argument in argv:
        if argument.startswith("--unit="):
            unit = argument.partition("=")[2]
    with multiprocessing.Pool(1) as pool:
        print(pool.map(Formatter(1), [1.25, 2.5]))


if __name__ == "__main__":
    main()
