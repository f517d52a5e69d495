# about: a lazy settings object is configured by main with keyword arguments
# run: fork=ok spawn=ok
# differs: output
import multiprocessing

from conf import settings


def render(name):
    return "%s in %s" % (name, settings.LANGUAGE)  # expect: stale-mutation settings.LANGUAGE


def main():
    settings.configure(LANGUAGE="de", DEBUG=True)
    pool = multiprocessing.Pool(processes=2)
    try:
        print(pool.map(render, ["home", "about"]))
    finally:
        pool.terminate()
        pool.join()


if __name__ == "__main__":
    main()
