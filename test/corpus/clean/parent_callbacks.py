# about: Callbacks of results run in the parent, so lambdas and closures are fine there.
# tempts: unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def cube(number):
    return number**3


def main():
    collected = []

    def remember(value):
        collected.append(value)

    with Pool(2) as pool:
        first = pool.apply_async(cube, (2,), callback=remember)
        second = pool.apply_async(cube, (3,), callback=lambda value: collected.append(value))
        first.wait()
        second.wait()
        pool.close()
        pool.join()
    with ProcessPoolExecutor(max_workers=1) as executor:
        future = executor.submit(cube, 4)
        future.add_done_callback(lambda done: collected.append(done.result()))
    print(sorted(collected))


if __name__ == "__main__":
    main()
