# about: A worker picks the first of a set of names.
# run: fork=ok spawn=ok
# differs: result
from multiprocessing import Pool

SERVERS = {"alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india"}


def order(_):
    return tuple(SERVERS)  # expect: hash-randomization SERVERS


if __name__ == "__main__":
    with Pool(1) as pool:
        print("same order:", pool.map(order, [0])[0] == tuple(SERVERS))
