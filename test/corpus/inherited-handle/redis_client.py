# about: A socket to a server is connected at import and used by tasks.
# run: fork=ok spawn=ok
# differs: output
import socket
from multiprocessing import Process

left, right = socket.socketpair()


def send(text):
    right.send(text.encode())  # expect: inherited-handle right


if __name__ == "__main__":
    process = Process(target=send, args=("hello",))
    process.start()
    process.join()
    left.settimeout(0.2)
    try:
        print(left.recv(5))
    except socket.timeout:
        print("nothing")
