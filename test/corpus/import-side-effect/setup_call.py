# about: a function with a visible effect is called at module level
# run: fork=ok spawn=ok
# differs: output
import multiprocessing


def greet_user():
    print("Welcome!")
    print("-" * 8)


greet_user()  # expect: import-side-effect greet_user


def worker(i, out):
    out.put(i + 1)


if __name__ == "__main__":
    out = multiprocessing.Queue()
    ps = [multiprocessing.Process(target=worker, args=(i, out)) for i in range(2)]
    for p in ps:
        p.start()
    got = sorted(out.get() for _ in ps)
    for p in ps:
        p.join()
    print(got)
