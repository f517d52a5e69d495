# about: a lambda in imap_unordered
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing

if __name__ == "__main__":
    words = ["b", "a"]
    with multiprocessing.Pool(2) as pool:
        print(sorted(pool.imap_unordered(lambda w: w.upper(), words)))  # expect: unpicklable-task lambda
