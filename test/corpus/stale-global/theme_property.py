# about: a module-level holder object whose plain name is replaced, read through a helper's default argument's body
# run: fork=ok spawn=ok
# differs: output
import multiprocessing as mp
from collections import namedtuple

Theme = namedtuple("Theme", "name width")
current = Theme("plain", 4)


def frame(text, theme=None):
    theme = theme or current  # expect: stale-global current
    return "%s|%s" % (theme.name, text.center(theme.width))


def draw_all(words):
    with mp.Pool(2) as pool:
        return pool.map(frame, words)


def use(theme):
    global current
    current = theme


if __name__ == "__main__":
    use(Theme("dark", 6))
    print(draw_all(["a", "b"]))
