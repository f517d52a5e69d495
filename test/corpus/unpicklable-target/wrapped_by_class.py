# about: a decorator class replaces the function by an object of its own
# run: fork=ok spawn=exception
# differs: output
import multiprocessing as mp


class retry:
    def __init__(self, func):
        self.func = func

    def __call__(self, *args):
        return self.func(*args)


@retry
def download(name):
    print("downloaded", name)


if __name__ == "__main__":
    p = mp.Process(target=download, args=("x",))  # expect: unpicklable-target download
    p.start()
    p.join()
