"""One pipe for the whole program."""

from multiprocessing import Pipe

outlet, inlet = Pipe(duplex=False)


def send(message):
    inlet.send(message)  # expect: unshared-primitive inlet


def receive_all():
    messages = []
    while outlet.poll(0.2):
        messages.append(outlet.recv())
    return messages
