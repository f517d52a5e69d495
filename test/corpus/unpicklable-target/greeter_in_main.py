# about: the target is a method of a class that is defined inside main()
# run: fork=ok spawn=exception
# differs: output
from multiprocessing import Process


def main():
    class Greeter:
        def __init__(self, who):
            self.who = who

        def greet(self):
            print("hello", self.who)

    greeter = Greeter("world")
    p = Process(target=greeter.greet)  # expect: unpicklable-target greeter.greet
    p.start()
    p.join()


if __name__ == "__main__":
    main()
