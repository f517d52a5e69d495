# about: Feature flags in a dict of a module, switched on by the script.
# run: fork=ok spawn=ok
# differs: variable FLAGS['fast']
from multiprocessing import Pool

FLAGS = {"fast": False, "cache": True}


def enable(*names):
    for name in names:
        FLAGS[name] = True


def resize(width):
    if FLAGS["fast"]:  # expect: stale-mutation FLAGS
        return width // 2, "nearest"
    return width // 2, "bicubic"


def main(argv=("fast",)):
    enable(*argv)
    with Pool(processes=2) as pool:
        for size in pool.imap_unordered(resize, [100, 100]):
            print(size)


if __name__ == "__main__":
    main()
