# about: a method maps a nested function and waits for the result
# run: fork=exception spawn=exception
# differs: nothing
from multiprocessing import Pool


class Tokenizer:
    def __init__(self, sep):
        self.sep = sep

    def tokenize_all(self, lines):
        def tokenize(line):
            return line.split(self.sep)

        pool = Pool(processes=2)
        result = pool.map_async(tokenize, lines)  # expect: unpicklable-task tokenize
        pool.close()
        pool.join()
        return result.get()


if __name__ == "__main__":
    print(Tokenizer(",").tokenize_all(["a,b", "c"]))
