# about: The worker binds the global itself, from its argument, before it reads it.
# tempts: stale-global guard-only-global
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp

verbosity = 0


def set_verbosity(level):
    global verbosity
    verbosity = level


def say(level, text):
    if level <= verbosity:
        print(text)


def work(name, level):
    set_verbosity(level)
    say(1, "working on " + name)
    say(3, "details of " + name)


def main(level=2):
    set_verbosity(level)
    say(2, "starting")
    for name in ("a", "b"):
        process = mp.Process(target=work, args=(name, level))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
