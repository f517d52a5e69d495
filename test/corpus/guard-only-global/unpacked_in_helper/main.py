# about: The target lives in main, its data in names that a with statement and a walrus bind under the guard.
# python: >=3.8
# run: fork=ok spawn=exception
# differs: exception NameError
import io
from concurrent.futures import ProcessPoolExecutor

from text import split_words


def count(word):
    return words.count(word), limit  # expect: guard-only-global words; guard-only-global limit


if __name__ == "__main__":
    with io.StringIO("to be or not to be") as stream:
        words = split_words(stream.read())
    if (limit := len(words)) > 3:
        with ProcessPoolExecutor(max_workers=1) as executor:
            print(list(executor.map(count, ["be", "or"])))
