# about: a random choice at module level that the two sides must share
# run: fork=ok spawn=ok
# differs: output
import random
from multiprocessing import Process, Pipe

PORT = random.randint(20000, 60000)


class Listener(Process):
    def __init__(self, conn):
        super().__init__()
        self.conn = conn

    def run(self):
        self.conn.send(PORT)  # expect: nondeterministic-import PORT
        self.conn.close()


if __name__ == "__main__":
    a, b = Pipe()
    listener = Listener(b)
    listener.start()
    print("agreed:", a.recv() == PORT)
    listener.join()
