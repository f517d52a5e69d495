# about: a table is filled in a for loop and a with statement under the guard, read as a default of .get
# run: fork=ok spawn=exception
# differs: output
import multiprocessing as mp

def price(item):
    return table.get(item, 0)  # expect: guard-only-global table

if __name__ == "__main__":
    ctx = mp.get_context()
    table = {}
    for i, item in enumerate(["apple", "pear"], 1):
        table[item] = i * 10
    with ctx.Pool(2) as pool:
        print(pool.map(price, ["apple", "pear", "fig"]))
