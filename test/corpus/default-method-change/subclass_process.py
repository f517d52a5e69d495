# about: a subclass of Process by the default method reads a mutated list
# run: fork=ok spawn=ok
# differs: output
import multiprocessing

hosts = []


class Pinger(multiprocessing.Process):
    def run(self):
        print("pinging", len(hosts))  # expect: stale-mutation hosts


if __name__ == "__main__":
    hosts.append("a.example")
    pinger = Pinger()  # expect: default-method-change Pinger
    pinger.start()  # or: default-method-change pinger.start
    pinger.join()
