# about: The parent reloads the configuration and binds the global again by a for loop.
# run: fork=ok spawn=ok
# differs: variable locale_name
import multiprocessing

locale_name = "C"
CANDIDATES = ["xx_XX", "de_DE"]


def available(name):
    return name.startswith("de")


def format_number(value):
    separator = "," if locale_name.startswith("de") else "."  # expect: stale-global locale_name
    print(str(value).replace(".", separator))


if __name__ == "__main__":
    for locale_name in CANDIDATES:
        if available(locale_name):
            break
    ctx = multiprocessing.get_context()
    child = ctx.Process(target=format_number, args=(3.5,))
    child.start()
    child.join()
