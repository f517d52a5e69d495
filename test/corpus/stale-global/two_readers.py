# about: Two functions of the child read the same global; the parent's own reader is no matter.
# run: fork=ok spawn=ok
# differs: variable indent fork=4 spawn=0
from multiprocessing import Process

indent = 0


def title(text):
    print(" " * indent + text.upper())  # expect: stale-global indent


def body(lines):
    for line in lines:
        print(" " * indent + line)  # expect: stale-global indent


def page(text, lines):
    title(text)
    body(lines)


def footer():
    print(" " * indent + "--")


if __name__ == "__main__":
    indent = 4
    writer = Process(target=page, args=("tea", ["green", "black"]))
    writer.start()
    writer.join()
    footer()
