# about: The default timeout of sockets is set in main, and absent in a spawned child.
# run: fork=ok spawn=ok
# differs: process-state
import multiprocessing
import socket


def connect(host):
    with socket.socket() as connection:  # expect: inherited-process-state socket.socket
        print(host, "timeout:", connection.gettimeout())


def main():
    socket.setdefaulttimeout(2.5)  # or: inherited-process-state socket.setdefaulttimeout
    client = multiprocessing.Process(target=connect, args=("db.example",))
    client.start()
    client.join()


if __name__ == "__main__":
    main()
