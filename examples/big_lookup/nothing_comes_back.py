"""What workers do to globals stays with them, under every start method.

Each worker appends to its own ``seen`` and negates its own ``sign``. The parent
still has the empty list and 1: only return values come back.
"""

from multiprocessing import Pool

seen = []
sign = 1


def visit(number):
    global sign
    seen.append(number)
    sign = -sign
    return number * number


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(visit, range(4)))
    print("seen by the parent:", seen, "sign:", sign)
