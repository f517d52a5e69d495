# about: A hook attribute of a shared object is set by main's helper.
# run: fork=ok spawn=ok
# differs: output
import multiprocessing


class Pipeline:
    def __init__(self):
        self.clean = None

    def run(self, text):
        return self.clean(text) if self.clean else text


pipeline = Pipeline()


def strip(text):
    return text.strip()


def work(text):
    return pipeline.run(text)  # expect: stale-mutation pipeline


def configure(target, **options):
    for name, value in options.items():
        setattr(target, name, value)


if __name__ == "__main__":
    configure(pipeline, clean=strip)
    with multiprocessing.Pool(1) as pool:
        print(pool.map(work, [" a "]))
