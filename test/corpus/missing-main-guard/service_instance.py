# about: an instance is made at module level and its __init__ starts a process
# run: fork=ok spawn=exception
# differs: output
import multiprocessing as mp


def heartbeat(queue, beats):
    for i in range(beats):
        queue.put(i)
    queue.put(None)


class Monitor:
    def __init__(self, beats=3):
        self.queue = mp.Queue()
        self.process = mp.Process(target=heartbeat, args=(self.queue, beats), daemon=True)
        self.process.start()  # expect: missing-main-guard self.process.start

    def drain(self):
        return list(iter(lambda: self.queue.get(timeout=3), None))


monitor = Monitor()  # or: missing-main-guard Monitor
print("beats", monitor.drain())
