# about: A server keeps its context as an attribute, chosen in its constructor.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def serve(port):
    print("port", port)


class Server:
    def __init__(self):
        self.context = mp.get_context("fork")  # expect: fork-only-api mp.get_context

    def start(self):
        process = self.context.Process(target=serve, args=(80,))
        process.start()
        process.join()


if __name__ == "__main__":
    Server().start()
