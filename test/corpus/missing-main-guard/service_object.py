# about: A service whose constructor starts a worker is created at module level.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
import multiprocessing as mp


def consume(queue):
    total = 0
    while True:
        item = queue.get()
        if item is None:
            break
        total += item
    print("total", total)


class Service:
    def __init__(self):
        self.queue = mp.Queue()
        self.worker = mp.Process(target=consume, args=(self.queue,), daemon=True)  # expect: missing-main-guard Process
        self.worker.start()  # or: missing-main-guard start

    def send(self, item):
        self.queue.put(item)

    def close(self):
        self.queue.put(None)
        self.worker.join()


service = Service()  # or: missing-main-guard Service
for number in (1, 2, 3):
    service.send(number)
service.close()
