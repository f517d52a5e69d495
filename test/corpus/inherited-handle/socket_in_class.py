# about: a socket kept as a class attribute is used by the process
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import socket


class Statsd:
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    @classmethod
    def gauge(cls, name, value):
        cls.sock.sendto(("%s:%d|g" % (name, value)).encode(), ("127.0.0.1", 9))  # expect: inherited-handle cls.sock


def work(n):
    Statsd.gauge("n", n)
    print("sent", n)


if __name__ == "__main__":
    p = multiprocessing.Process(target=work, args=(1,))
    p.start()
    p.join()
