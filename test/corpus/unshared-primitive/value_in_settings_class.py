# about: A counter shared by a class attribute is incremented by tasks.
# run: fork=ok spawn=ok
# differs: variable
import multiprocessing


class Stats:
    handled = multiprocessing.Value("i", 0)

    @classmethod
    def count(cls):
        with cls.handled.get_lock():  # expect: unshared-primitive cls.handled
            cls.handled.value += 1


def handle(_):
    Stats.count()


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        pool.map(handle, range(4))
    print("handled", Stats.handled.value)
