# about: A test switches a module's flag on and back off around the process.
# run: fork=ok spawn=ok
# differs: variable dry_run
import contextlib
from multiprocessing import Process

dry_run = False


@contextlib.contextmanager
def pretending():
    global dry_run
    dry_run = True
    yield
    dry_run = False


def delete(name):
    if dry_run:  # expect: stale-global dry_run
        print("would delete", name)
    else:
        print("deletes", name)


def main():
    with pretending():
        process = Process(target=delete, args=("old.txt",))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
