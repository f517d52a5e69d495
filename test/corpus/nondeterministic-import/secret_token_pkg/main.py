# about: a token module draws a secret that parent and child must agree upon
# run: fork=ok spawn=ok
# differs: output
import multiprocessing

from auth import sign, verify


def server(conn):
    message, signature = conn.recv()
    conn.send(verify(message, signature))


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    p = multiprocessing.Process(target=server, args=(there,))
    p.start()
    here.send(("hello", sign("hello")))
    print("verified:", here.recv())
    p.join()
