# about: the name of an output file carries the moment of the import in microseconds
# run: fork=ok spawn=ok
# differs: output
import datetime
import multiprocessing

STAMP = datetime.datetime.now().strftime("%Y%m%d-%H%M%S-%f")


def target_name(part):
    return "out-%s-%d.txt" % (STAMP, part)  # expect: nondeterministic-import STAMP


def write(part, expected, answers):
    answers.put(target_name(part) == expected)


if __name__ == "__main__":
    answers = multiprocessing.Queue()
    p = multiprocessing.Process(target=write, args=(1, target_name(1), answers))
    p.start()
    print("same file:", answers.get(timeout=5))
    p.join()
