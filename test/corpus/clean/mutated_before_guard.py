# about: A dict is extended by module-level code: at import, in every process.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pool

LIMITS = {"small": 1}
LIMITS["large"] = 100
LIMITS.update(medium=10)

_order = []
_order.append("small")
_order.extend(["medium", "large"])


class Shape:
    pass


Shape.sides = 4


def classify(value):
    for name in _order:
        if value <= LIMITS[name]:
            return name, Shape.sides
    return "huge", Shape.sides


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(classify, [1, 5, 50, 500]))
