# about: __hash__ of a class, and hashes of hashlib, which have no seed
# tempts: hash-randomization
# run: fork=ok spawn=ok
# differs: nothing
import hashlib
import zlib
from multiprocessing import Pool


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        return self.number == other.number


def place(text):
    return zlib.crc32(text.encode()) % 7, hashlib.md5(text.encode()).hexdigest()[:4], hash(Key(len(text))) % 3


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(place, ["one", "three"]))
