# about: Every task of a starmap carries the same big list.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


def nearest(points, target):
    return min(points, key=lambda point: abs(point - target))


def main():
    points = list(range(0, 1_500_000, 1))
    with multiprocessing.Pool(2) as pool:
        print(pool.starmap(nearest, [(points, 3), (points, 700)]))  # expect: large-argument points


if __name__ == "__main__":
    main()
