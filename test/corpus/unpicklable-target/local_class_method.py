# about: The bound method of an object whose class is local to a function.
# run: fork=ok spawn=exception
# differs: exception
from multiprocessing import Process


def main():
    class Clerk:
        def __init__(self, name):
            self.name = name

        def serve(self, customer):
            print(self.name, "serves", customer)

    clerk = Clerk("Kim")
    process = Process(target=clerk.serve, args=("Lee",))  # expect: unpicklable-target clerk.serve
    process.start()
    process.join()


if __name__ == "__main__":
    main()
