from shared import start


def run(name):
    print(name, "may run:", start.wait(timeout=0.2))  # expect: unshared-primitive start
