# about: an executor is made at module level, and work is given to it at module level too
# run: fork=ok spawn=exception
# differs: output
from concurrent import futures

executor = futures.ProcessPoolExecutor(1)  # or: missing-main-guard futures.ProcessPoolExecutor


def cube(n):
    return n ** 3


future = executor.submit(cube, 3)  # expect: missing-main-guard executor.submit
print(future.result())
executor.shutdown()
