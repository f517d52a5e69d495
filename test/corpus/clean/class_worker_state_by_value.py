# about: What a Process subclass gets in its constructor travels with it.
# tempts: unpicklable-process-state
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp
from dataclasses import dataclass, field


@dataclass
class Job:
    name: str
    sizes: list = field(default_factory=list)


class Runner(mp.Process):
    def __init__(self, job, results):
        super().__init__(daemon=True)
        self.job = job
        self.results = results

    def run(self):
        self.results.put((self.job.name, sum(self.job.sizes)))


if __name__ == "__main__":
    results = mp.Queue()
    runner = Runner(Job("sum", [1, 2, 3]), results)
    runner.start()
    print(results.get())
    runner.join()
