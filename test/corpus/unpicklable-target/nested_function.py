# about: The worker is a closure over main's locals.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing as mp


def main():
    results = mp.Queue()
    base = 100

    def worker(number):
        results.put(base + number)

    children = []
    for number in range(3):
        child = mp.Process(target=worker, args=(number,))  # expect: unpicklable-target worker
        child.start()
        children.append(child)
    print(sorted(results.get() for _ in children))
    for child in children:
        child.join()


if __name__ == "__main__":
    main()
