# about: A helper makes contexts; its default argument names fork.
# run: fork=ok spawn=ok
# differs: nothing
import concurrent.futures
import multiprocessing


def executor(workers, method="fork"):
    context = multiprocessing.get_context(method)  # expect: fork-only-api multiprocessing.get_context
    return concurrent.futures.ProcessPoolExecutor(workers, mp_context=context)


def main():
    with executor(1) as pool:
        print(pool.submit(pow, 2, 5).result())


if __name__ == "__main__":
    main()
