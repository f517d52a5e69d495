# about: A program of usual size with workers, queues, logging and statistics, all of it handed over.
# tempts: inherited-process-state child-mutation-lost
# args: --workers 2 --minimum 3
# run: fork=ok spawn=ok
# differs: nothing
import argparse
import collections
import logging
import multiprocessing as mp
import sys
from dataclasses import dataclass

log = logging.getLogger("words")
END = None
TEXTS = [
    "It was the best of times, it was the worst of times",
    "Call me Ishmael",
    "All happy families are alike",
]


@dataclass(frozen=True)
class Settings:
    minimum: int = 1
    level: str = "WARNING"


def configure_logging(settings):
    logging.basicConfig(level=settings.level, stream=sys.stderr)


def words(text, settings):
    for word in text.lower().replace(",", "").split():
        if len(word) >= settings.minimum:
            yield word


class Counter(mp.Process):
    def __init__(self, inbox, outbox, settings):
        super().__init__(daemon=True)
        self.inbox = inbox
        self.outbox = outbox
        self.settings = settings

    def run(self):
        configure_logging(self.settings)
        for text in iter(self.inbox.get, END):
            counted = collections.Counter(words(text, self.settings))
            log.debug("counted %d words", sum(counted.values()))
            self.outbox.put(counted)
        self.outbox.put(END)


class Statistics:
    def __init__(self):
        self.total = collections.Counter()
        self.open = 0

    def gather(self, outbox, workers):
        self.open = workers
        while self.open:
            counted = outbox.get()
            if counted is END:
                self.open -= 1
            else:
                self.total.update(counted)


def parse_args(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--minimum", type=int, default=1)
    return parser.parse_args(argv)


def main():
    options = parse_args()
    settings = Settings(minimum=options.minimum)
    configure_logging(settings)
    inbox, outbox = mp.Queue(), mp.Queue()
    workers = [Counter(inbox, outbox, settings) for _ in range(options.workers)]
    for worker in workers:
        worker.start()
    for text in TEXTS:
        inbox.put(text)
    for _ in workers:
        inbox.put(END)
    statistics = Statistics()
    statistics.gather(outbox, len(workers))
    for worker in workers:
        worker.join()
    for word, count in sorted(statistics.total.items()):
        print(word, count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
