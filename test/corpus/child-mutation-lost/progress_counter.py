# about: Pool workers count what they did in a global, which main prints.
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

done = 0


def handle(item):
    global done
    done += 1  # expect: child-mutation-lost done
    return item.upper()


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(handle, ["a", "b", "c"]))
    print("handled", done, "items")  # or: child-mutation-lost done
