import sys

sys.stdout.write("tasks loaded\n")  # expect: import-side-effect sys.stdout.write
sys.stdout.flush()


def send(what):
    print("sent", what)
