# about: An instance with __call__ is the target.
# run: fork=ok spawn=ok
# differs: variable LIMIT fork=2 spawn=100
import multiprocessing

LIMIT = 100


class Truncate:
    def __init__(self, texts):
        self.texts = texts

    def __call__(self):
        for text in self.texts:
            print(text[:LIMIT])  # expect: stale-global LIMIT


ctx = multiprocessing.get_context("spawn")
Process = ctx.Process

if __name__ == "__main__":
    LIMIT = 2
    process = Process(target=Truncate(["alpha", "beta"]))
    process.start()
    process.join()
