# about: A class attribute that the class body does not even declare.
# run: fork=ok spawn=exception
# differs: exception AttributeError
from multiprocessing import Process


class Config:
    name = "service"


def serve():
    print(Config.name, "on port", Config.port)  # expect: stale-mutation Config.port


def main():
    Config.port = 8080
    server = Process(target=serve)
    server.start()
    server.join()


if __name__ == "__main__":
    main()
