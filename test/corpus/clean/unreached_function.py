# about: The function that reads the rebound global is called by the parent only.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
import sys
from multiprocessing import Process

colour = False
output_name = "none"


def paint(text):
    return "<b>%s</b>" % text if colour else text


def summary(count):
    print(paint("%d jobs" % count), "to", output_name)


def job(number):
    print("job", number)


def main(arguments):
    global colour, output_name
    colour = True
    output_name = "screen"
    for number in range(2):
        process = Process(target=job, args=(number,))
        process.start()
        process.join()
    summary(2)


if __name__ == "__main__":
    main(sys.argv[1:])
