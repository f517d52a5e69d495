# about: Subclasses register themselves when their classes are made, at import.
# tempts: stale-mutation child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool


class Codec:
    known = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Codec.known[cls.__name__.lower()] = cls


class Upper(Codec):
    @staticmethod
    def encode(text):
        return text.upper()


def encode(job):
    name, text = job
    return Codec.known[name].encode(text)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(encode, [("upper", "abc")]))
