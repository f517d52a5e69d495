# about: The attribute that cannot be pickled is set by the base class.
# run: fork=ok spawn=exception
# differs: exception TypeError
import threading
from multiprocessing import Process


class BaseWorker(Process):
    def __init__(self):
        super().__init__()
        self.stopping = threading.Event()

    def run(self):
        if not self.stopping.is_set():
            self.work()

    def work(self):
        raise NotImplementedError


class Mailer(BaseWorker):
    def __init__(self, recipients):
        super().__init__()
        self.recipients = recipients

    def work(self):
        for recipient in self.recipients:
            print("mail to", recipient)


if __name__ == "__main__":
    Mailer(["ann", "ben"]).start()  # expect: unpicklable-process-state Mailer
