# about: a module is imported only under the guard and used by the child
# run: fork=ok spawn=exception
# differs: output
import multiprocessing


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:8]  # expect: guard-only-global hashlib


def worker(texts):
    for text in texts:
        print(digest(text))


if __name__ == "__main__":
    import hashlib

    process = multiprocessing.Process(target=worker, args=(["a", "b"],))
    process.start()
    process.join()
    print("check", digest("a"))
