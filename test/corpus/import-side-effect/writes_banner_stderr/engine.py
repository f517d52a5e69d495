import sys

sys.stdout.write("engine 1.0\n")  # expect: import-side-effect sys.stdout.write


def drive(distance):
    print("drove", distance)
