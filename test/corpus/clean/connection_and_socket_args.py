# about: pipes' ends, queues and multiprocessing's locks cross as arguments of a process
# tempts: unpicklable-argument unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import socket


def work(conn, lock, sem, sock):
    with lock, sem:
        conn.send(sock.family == socket.AF_INET)
    sock.close()


if __name__ == "__main__":
    mine, theirs = multiprocessing.Pipe()
    with socket.socket() as sock:
        args = (theirs, multiprocessing.Lock(), multiprocessing.Semaphore(2), sock)
        p = multiprocessing.Process(target=work, args=args)
        p.start()
        print(mine.recv())
        p.join()
