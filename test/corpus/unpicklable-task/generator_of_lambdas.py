# about: functions made by a factory are submitted one by one
# python: >=3.10
# run: fork=exception spawn=exception
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


def power_of(exponent):
    def power(base):
        return base ** exponent

    return power


def main():
    square = power_of(2)
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(executor.submit(square, 3).result())  # expect: unpicklable-task square


if __name__ == "__main__":
    main()
