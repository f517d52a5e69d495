# about: the guard's body rebinds several globals by tuple assignment
# run: fork=ok spawn=ok
# differs: output
import multiprocessing

host, port = "localhost", 80


class Client(multiprocessing.Process):
    def __init__(self, name):
        super().__init__(name=name)

    def run(self):
        print("%s -> %s" % (self.name, url()))


def url():
    return "http://%s/" % host  # expect: stale-global host


if __name__ == "__main__":
    host, port = "example.org", 8080
    clients = [Client("c%d" % i) for i in range(2)]
    for c in clients:
        c.start()
    for c in clients:
        c.join()
