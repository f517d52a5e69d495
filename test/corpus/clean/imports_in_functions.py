# about: A name under the guard that a function of the child shadows by an import of its own.
# tempts: guard-only-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


def encode(record):
    import json

    return json.dumps(record, sort_keys=True)


def decode(text):
    from json import loads as parse

    result = parse(text)
    return result


if __name__ == "__main__":
    import json

    result = []
    with Pool(2) as pool:
        texts = pool.map(encode, [{"b": 1, "a": 2}])
        result = pool.map(decode, texts)
    print(texts, result, json.loads("[1]"))
