# about: __reduce__ and copyreg rebuild equal objects
# tempts: custom-pickling
# run: fork=ok spawn=ok
# differs: nothing
import copyreg
from multiprocessing import Process


class Money:
    __slots__ = ("amount", "currency")

    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __reduce__(self):
        return Money, (self.amount, self.currency)


class Tag(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = "tag"

    def __reduce__(self):
        return Tag, (dict(self),)


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees


copyreg.pickle(Temperature, lambda t: (Temperature, (t.degrees,)))


def show(money, tag, temperature):
    print(money.amount, money.currency, sorted(tag), tag.kind, temperature.degrees)


if __name__ == "__main__":
    p = Process(target=show, args=(Money(3, "USD"), Tag(a=1, b=2), Temperature(20)))
    p.start()
    p.join()
