# about: Plain script lines in front of the guard: a loop that prints.
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Pool

STEPS = ["read", "clean", "count"]

for number, step in enumerate(STEPS, start=1):  # or: import-side-effect for
    print("step %d: %s" % (number, step))  # expect: import-side-effect print


def clean(text):
    return text.strip().lower()


if __name__ == "__main__":
    pool = Pool(1)
    print(pool.map(clean, [" Ab ", "cD "]))
    pool.close()
    pool.join()
