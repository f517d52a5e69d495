# about: A service forces fork although something may have chosen a method before.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
from multiprocessing import Process


def serve(port):
    print("serving on", port)


def main():
    multiprocessing.set_start_method("fork", force=True)  # expect: fork-only-api multiprocessing.set_start_method
    server = Process(target=serve, args=(8080,))
    server.start()
    server.join()


if __name__ == "__main__":
    main()
