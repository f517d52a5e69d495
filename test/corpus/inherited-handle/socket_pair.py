# about: A connected socket at module level, written by the child and read by the parent.
# run: fork=ok spawn=ok
# differs: output
import socket
from multiprocessing import Process

near, far = socket.socketpair()


def speak(text):
    far.sendall(text.encode())  # expect: inherited-handle far


def listen():
    near.settimeout(0.3)
    try:
        return near.recv(100).decode()
    except socket.timeout:
        return "(silence)"


if __name__ == "__main__":
    speaker = Process(target=speak, args=("hello",))
    speaker.start()
    speaker.join()
    print("heard", listen())
