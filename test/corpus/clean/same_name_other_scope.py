# about: Parameters, locals and loop variables that share a name with the guard's variables.
# tempts: guard-only-global stale-global
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


def summarise(rows):
    total = 0
    for row in rows:
        total += row
    options = {"digits": 1}
    names = [name for name in ("a", "b")]
    return round(total / len(rows), options["digits"]), names


if __name__ == "__main__":
    rows = [[1, 2], [3, 5]]
    options = {"digits": 9}
    name = "summary"
    with Pool(2) as pool:
        total = pool.map(summarise, rows)
    print(name, total, options["digits"])
