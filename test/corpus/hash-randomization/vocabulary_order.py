# about: the order of a set of words is returned by tasks
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Pool


def vocabulary(text):
    return list(set(text.split()))  # expect: hash-randomization set


if __name__ == "__main__":
    text = "the quick brown fox jumps over the lazy dog again and again"
    with Pool(1) as pool:
        child = pool.apply(vocabulary, (text,))
    print("same order:", child == vocabulary(text))
