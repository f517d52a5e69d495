# about: short lists, ranges and slices are no large arguments
# tempts: large-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool, Process


def total(numbers):
    return sum(numbers)


def show(numbers):
    print(total(numbers))


if __name__ == "__main__":
    big = list(range(1000000))
    p = Process(target=show, args=(big[:100],))
    p.start()
    p.join()
    with Pool(2) as pool:
        print(pool.map(total, [range(5000000)]))
