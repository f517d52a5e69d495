# about: Functions of the standard library and builtins as targets and tasks.
# tempts: unpicklable-target unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
import math
import operator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool, Process

if __name__ == "__main__":
    Process(target=print, args=("from the child",)).start()
    with Pool(2) as pool:
        print(pool.map(math.factorial, [3, 5]))
        print(pool.starmap(operator.add, [(1, 2), (3, 4)]))
        print(pool.map(str.upper, ["a", "b"]))
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(pow, [2, 3], [5, 2])))
