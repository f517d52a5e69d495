# about: The parent chooses a locale for formatting; a fresh process formats in its own.
# run: fork=ok spawn=ok
# differs: process-state
import locale
import multiprocessing


def current(_):
    return locale.setlocale(locale.LC_NUMERIC)  # expect: inherited-process-state locale.setlocale


if __name__ == "__main__":
    locale.setlocale(locale.LC_NUMERIC, "C.UTF-8")  # or: inherited-process-state locale.setlocale
    with multiprocessing.Pool(1) as pool:
        print(pool.map(current, [0]))
