# about: A client passed by initargs reconnects where it is unpickled.
# run: fork=ok spawn=ok
# differs: argument
import multiprocessing

kept = []


class Client:
    def __init__(self, address):
        self.address = address
        self.connected = False

    def connect(self):
        self.connected = True

    def __getstate__(self):
        return {"address": self.address, "connected": False}


def keep(client):
    kept.append(client)


def ask(question):
    return "%s %s" % (question, kept[0].connected)


if __name__ == "__main__":
    client = Client("localhost:9000")
    client.connect()
    with multiprocessing.Pool(1, keep, (client,)) as pool:  # expect: custom-pickling client
        print(pool.map(ask, ["connected?"]))
