# about: Pool and output file are opened in one with at module level.
# run: fork=ok spawn=respawn
# differs: exception RuntimeError
import os
from multiprocessing import Pool


def shout(word):
    return word.upper()


with open(os.devnull, "w") as out, Pool(2) as pool:  # expect: missing-main-guard Pool
    for word in pool.imap(shout, ["a", "b"]):
        out.write(word)
print("written")
