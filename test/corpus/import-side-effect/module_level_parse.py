# about: Every spawned child parses the command line again, and repeats what that prints.
# args: --jobs 2
# run: fork=ok spawn=ok
# differs: output
import argparse
from multiprocessing import Process


def read_command_line():
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=1)
    found = parser.parse_args()
    print("jobs:", found.jobs)  # or: import-side-effect print
    return found


options = read_command_line()  # expect: import-side-effect read_command_line


def work(number):
    print("job", number + 1, "of", options.jobs)


def main():
    for number in range(options.jobs):
        job = Process(target=work, args=(number,))
        job.start()
        job.join()


if __name__ == "__main__":
    main()
