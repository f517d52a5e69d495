# about: A module is imported under an alias in main's if, where only the parent needs it, as was thought.
# run: fork=ok spawn=exception
# differs: exception NameError
from multiprocessing import get_context


def digest(text):
    print(h.md5(text.encode()).hexdigest()[:6])  # expect: guard-only-global h


if __name__ == "__main__":
    import hashlib as h

    print(h.md5(b"parent").hexdigest()[:6])
    worker = get_context().Process(target=digest, args=("child",))
    worker.start()
    worker.join()
