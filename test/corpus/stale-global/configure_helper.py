# about: The rebinding stands in a helper that main calls, the read in a helper that the child calls.
# run: fork=ok spawn=ok
# differs: variable unit fork='kg' spawn='lb'
from multiprocessing import Process

unit = "lb"
RATES = {"lb": 2.2046, "kg": 1.0}


def use_metric():
    global unit
    unit = "kg"


def weigh(kilograms):
    return "%.1f %s" % (kilograms * RATES[unit], unit)  # expect: stale-global unit


def print_weight(name, kilograms):
    print(name, weigh(kilograms))


def main():
    use_metric()
    workers = [
        Process(target=print_weight, args=("crate", 12.0)),
        Process(target=print_weight, args=("box", 3.5)),
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
