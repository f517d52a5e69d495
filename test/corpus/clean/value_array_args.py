# about: Value and Array are handed to each process and read by the parent
# tempts: child-mutation-lost unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Array, Process, Value


def fill(index, values, count):
    values[index] = index * 10
    with count.get_lock():
        count.value += 1


if __name__ == "__main__":
    values = Array("i", 3)
    count = Value("i", 0)
    ps = [Process(target=fill, args=(i, values, count)) for i in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(list(values), count.value)
