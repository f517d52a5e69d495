# about: A global that only the child binds and only the child reads.
# tempts: guard-only-global child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process

connection = None


def open_connection(address):
    global connection
    connection = {"address": address, "open": True}


def query(text):
    print(connection["address"], text)


def serve(address):
    open_connection(address)
    query("select 1")


if __name__ == "__main__":
    servers = [Process(target=serve, args=("db%d" % n,)) for n in range(2)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()
