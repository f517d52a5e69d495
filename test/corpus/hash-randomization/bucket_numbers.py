# about: words are distributed over buckets by hash in each child, whose results are merged
# run: fork=ok spawn=ok
# differs: output
from concurrent.futures import ProcessPoolExecutor

BUCKETS = 997


def assign(words):
    return {word: hash(word) % BUCKETS for word in words}  # expect: hash-randomization hash


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        there = pool.submit(assign, ["alpha", "beta", "gamma"]).result()
    print("agreed:", there == assign(["alpha", "beta", "gamma"]))
