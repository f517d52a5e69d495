# about: a global is set for a while and set back before the start
# tempts: stale-global stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

precision = 2
options = {"color": True}


def show(x):
    return round(x, precision), options["color"]


def main():
    global precision
    precision = 4
    print(round(3.14159, precision))
    precision = 2
    options["color"] = False
    print(options)
    options["color"] = True
    with Pool(1) as pool:
        print(pool.map(show, [3.14159]))


if __name__ == "__main__":
    main()
