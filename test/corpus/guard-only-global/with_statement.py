# about: The name is bound by a with statement under the guard.
# run: fork=ok spawn=exception
# differs: exception NameError
import contextlib
import io
import multiprocessing


@contextlib.contextmanager
def settings(text):
    yield dict(line.split("=") for line in io.StringIO(text).read().split())


def greet(name):
    print(conf["greeting"], name)  # expect: guard-only-global conf


if __name__ == "__main__":
    with settings("greeting=Hi tone=warm") as conf:
        job = multiprocessing.Process(target=greet, args=("Lea",))
        job.start()
        job.join()
