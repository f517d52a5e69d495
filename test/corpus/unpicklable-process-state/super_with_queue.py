# about: A worker process keeps a queue of threads for its own use, made too early.
# run: fork=ok spawn=exception
# differs: exception TypeError
import multiprocessing
import queue


class Downloader(multiprocessing.Process):
    def __init__(self, urls):
        super(Downloader, self).__init__()
        self.todo = queue.Queue()
        for url in urls:
            self.todo.put(url)

    def run(self):
        while not self.todo.empty():
            print("downloading", self.todo.get())


if __name__ == "__main__":
    downloaders = [Downloader(["/a"]), Downloader(["/b"])]
    for downloader in downloaders:
        downloader.start()  # expect: unpicklable-process-state downloader
        downloader.join()
