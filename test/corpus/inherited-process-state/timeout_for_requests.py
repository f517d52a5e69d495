# about: A default timeout for all sockets is set by a set-up function and counted upon by workers.
# run: fork=ok spawn=ok
# differs: process-state
import socket
from multiprocessing import Pool


def timeout_of(_):
    return socket.getdefaulttimeout()  # expect: inherited-process-state socket.getdefaulttimeout


def set_up():
    socket.setdefaulttimeout(3)  # or: inherited-process-state socket.setdefaulttimeout


def main():
    set_up()
    with Pool(1) as pool:
        print(pool.map(timeout_of, [0]))


if __name__ == "__main__":
    main()
