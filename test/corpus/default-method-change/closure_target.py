# about: A closure as target: fine by default on Linux up to 3.13, an error by default from 3.14.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing


def main():
    greeting = "hello"

    def say(name):
        print(greeting, name)

    multiprocessing.Process(target=say, args=("you",)).start()  # expect: unpicklable-target say; default-method-change multiprocessing.Process


if __name__ == "__main__":
    main()
