# about: multiprocessing.dummy is threads
# tempts: child-mutation-lost missing-main-guard unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing.dummy import Pool

totals = {}


def add(item):
    name, amount = item
    totals[name] = totals.get(name, 0) + amount


pool = Pool(2)
pool.map(add, [("a", 1), ("b", 2)])
pool.close()
pool.join()
print(sorted(totals.items()))
