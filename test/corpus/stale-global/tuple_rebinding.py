# about: Two globals rebound by one tuple assignment, one of them read in a default-free helper.
# run: fork=ok spawn=ok
# differs: variable width fork=640 spawn=1
# differs: variable height fork=480 spawn=1
from multiprocessing import Pool

width, height = 1, 1


def load_size(path):
    return (640, 480) if path.endswith(".png") else (320, 200)


def relative(point):
    x, y = point
    return x / width, y / height  # expect: stale-global width; stale-global height


if __name__ == "__main__":
    width, height = load_size("map.png")
    with Pool(2) as pool:
        print(pool.map(relative, [(320, 240), (64, 48)]))
