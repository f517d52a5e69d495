# about: A report file is opened at module level for reading back; the child reads on where the parent was.
# run: fork=ok spawn=ok
# differs: output
from pathlib import Path
from multiprocessing import Process

script = Path(__file__).open()


def next_line():
    print(script.readline()[:8])  # expect: inherited-handle script


def main():
    script.readline()
    script.readline()
    reader = Process(target=next_line)
    reader.start()
    reader.join()


if __name__ == "__main__":
    main()
