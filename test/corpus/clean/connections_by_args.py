# about: The ends of a pipe go to the child as arguments.
# tempts: unpicklable-argument unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Pipe, Process


def echo(connection):
    while True:
        text = connection.recv()
        if text is None:
            break
        connection.send(text.upper())
    connection.close()


def main():
    ours, theirs = Pipe()
    server = Process(target=echo, args=(theirs,), daemon=True)
    server.start()
    for text in ("one", "two"):
        ours.send(text)
        print(ours.recv())
    ours.send(None)
    server.join()


if __name__ == "__main__":
    main()
