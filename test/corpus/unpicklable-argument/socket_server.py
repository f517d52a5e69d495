# about: A tuple of settings with a condition variable of threading inside.
# run: fork=ok spawn=exception
# differs: exception TypeError
import threading
from multiprocessing import get_context


class Mailbox:
    def __init__(self):
        self.items = []
        self.ready = threading.Condition()

    def post(self, item):
        with self.ready:
            self.items.append(item)
            self.ready.notify_all()


def deliver(mailbox, letters):
    for letter in letters:
        mailbox.post(letter)
    print("delivered", len(mailbox.items))


def main():
    mailbox = Mailbox()
    ctx = get_context()
    postman = ctx.Process(target=deliver, args=(mailbox, ["a", "b"]))  # expect: unpicklable-argument mailbox
    postman.start()
    postman.join()


if __name__ == "__main__":
    main()
