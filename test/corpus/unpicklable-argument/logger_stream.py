# about: A text file that the parent opened is handed to the child to be read there.
# run: fork=ok spawn=exception
# differs: exception TypeError
from multiprocessing import Process


def count_lines(stream):
    print(sum(1 for _ in stream) > 5)


if __name__ == "__main__":
    with open(__file__) as source:
        reader = Process(target=count_lines, args=[source])  # expect: unpicklable-argument source
        reader.start()
        reader.join()
