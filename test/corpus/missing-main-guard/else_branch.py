# about: the else branch of an argument check starts the pool at the top level
# run: fork=ok spawn=respawn
# differs: output
import sys
from multiprocessing import Pool


def checksum(text):
    return sum(ord(ch) for ch in text) % 97


if len(sys.argv) > 5:
    sys.exit("usage: checksum.py [WORD...]")
else:
    words = sys.argv[1:] or ["alpha", "beta"]
    pool = Pool(2)  # expect: missing-main-guard Pool
    try:
        print(pool.map(checksum, words))
    finally:
        pool.close()
        pool.join()
