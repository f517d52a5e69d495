import multiprocessing


def serve(number):
    print("worker", number)


def launch(count):
    workers = []
    for number in range(count):
        worker = multiprocessing.Process(target=serve, args=(number,), name="w%d" % number)
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()
