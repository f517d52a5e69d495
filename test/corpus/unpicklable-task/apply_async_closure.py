# about: apply_async fails only when the result is asked for.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing as mp


class Analysis:
    def __init__(self, texts):
        self.texts = texts

    def run(self, minimum):
        def long_words(text):
            return [word for word in text.split() if len(word) >= minimum]

        with mp.Pool(1) as pool:
            pending = [pool.apply_async(long_words, (text,)) for text in self.texts]  # expect: unpicklable-task long_words
            return [result.get() for result in pending]


if __name__ == "__main__":
    print(Analysis(["a bee flies", "an elephant walks"]).run(4))
