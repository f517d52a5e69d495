# about: The run method of a Process subclass reads a name of the guard's block.
# run: fork=ok spawn=exception
# differs: exception NameError
from multiprocessing import Process, Queue


class Tokenizer(Process):
    def __init__(self, inbox, outbox):
        super().__init__()
        self.inbox = inbox
        self.outbox = outbox

    def run(self):
        for text in iter(self.inbox.get, None):
            kept = [word for word in text.split() if word not in stop_words]  # expect: guard-only-global stop_words
            self.outbox.put(kept)


if "__main__" == __name__:
    stop_words = {"the", "a", "of"}
    inbox, outbox = Queue(), Queue()
    tokenizer = Tokenizer(inbox, outbox)
    tokenizer.start()
    inbox.put("the end of a story")
    inbox.put(None)
    tokenizer.join()
    if tokenizer.exitcode == 0:
        print(outbox.get(timeout=5))
