# about: a lambda with a name at module level is mapped
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Pool

cube = lambda n: n ** 3

if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(cube, range(3)))  # expect: unpicklable-task cube
