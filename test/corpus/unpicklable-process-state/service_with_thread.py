# about: A service object keeps a heartbeat thread beside the process that runs its method.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing as mp
import threading


class Service:
    def __init__(self, name):
        self.name = name
        self.heartbeat = threading.Thread(target=self._beat, daemon=True)

    def _beat(self):
        threading.Event().wait(1)

    def _serve(self):
        print(self.name, "serves")

    def launch(self):
        process = mp.Process(target=self._serve)  # expect: unpicklable-process-state self._serve
        process.start()
        process.join()


if __name__ == "__main__":
    service = Service("mail")
    service.launch()
