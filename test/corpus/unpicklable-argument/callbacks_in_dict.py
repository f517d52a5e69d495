# about: The dict of options hides a lambda.
# run: fork=ok spawn=exception
# differs: exception
from multiprocessing import Process


def process_items(items, options):
    for item in sorted(items, key=options["key"]):
        print(item)


if __name__ == "__main__":
    options = {"limit": 10, "key": lambda item: item[1]}
    items = [("a", 3), ("b", 1)]
    child = Process(target=process_items, args=(items, options))  # expect: unpicklable-argument options
    child.start()
    child.join()
