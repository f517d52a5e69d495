# about: the default time-out for sockets is set by main; the child opens a socket
# run: fork=ok spawn=ok
# differs: output
import multiprocessing
import socket


def probe(out):
    with socket.socket() as s:  # expect: inherited-process-state socket.socket
        out.put(s.gettimeout())


def main():
    socket.setdefaulttimeout(2.5)
    out = multiprocessing.Queue()
    p = multiprocessing.Process(target=probe, args=(out,))
    p.start()
    print("time-out", out.get(timeout=5))
    p.join()


if __name__ == "__main__":
    main()
