# about: A subclass of Process draws from a generator made under the guard-free top of the module.
# run: fork=ok spawn=ok
# differs: output
import random
from multiprocessing import Process, SimpleQueue

LETTERS = "abcdefghijklmnopqrstuvwxyz"
source = random.Random()


class Issuer(Process):
    def __init__(self, out):
        super().__init__()
        self.out = out

    def run(self):
        self.out.put("".join(source.choices(LETTERS, k=12)))  # expect: inherited-rng source


if __name__ == "__main__":
    out = SimpleQueue()
    issuers = [Issuer(out) for _ in range(2)]
    for issuer in issuers:
        issuer.start()
    for issuer in issuers:
        issuer.join()
    print("different passwords:", out.get() != out.get())
