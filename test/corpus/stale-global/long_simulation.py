# about: a long script of a simulation with one fault: the seed offset is rebound by main()
# run: fork=ok spawn=ok
# differs: output
"""Simulate a queue of customers at several counters."""
import argparse
import collections
import math
import os
import random
import statistics
import sys
import time
from multiprocessing import Pool, cpu_count

DEFAULT_COUNTERS = 3
DEFAULT_CUSTOMERS = 20
SERVICE_MEAN = 4.0
ARRIVAL_MEAN = 2.0
WARMUP = 0

Result = collections.namedtuple("Result", "seed waited served longest")


class Counter:
    """One counter that serves a customer at a time."""

    def __init__(self, number):
        self.number = number
        self.free_at = 0.0
        self.served = 0

    def serve(self, now, duration):
        start = max(now, self.free_at)
        self.free_at = start + duration
        self.served += 1
        return start - now


class Shop:
    def __init__(self, counters, rng):
        self.counters = [Counter(i) for i in range(counters)]
        self.rng = rng
        self.waits = []

    def next_free(self):
        return min(self.counters, key=lambda c: (c.free_at, c.number))

    def customer(self, now):
        duration = self.rng.expovariate(1.0 / SERVICE_MEAN)
        self.waits.append(self.next_free().serve(now, duration))

    def run(self, customers):
        now = 0.0
        for _ in range(customers):
            now += self.rng.expovariate(1.0 / ARRIVAL_MEAN)
            self.customer(now)
        return self.waits[WARMUP:]  # expect: stale-global WARMUP


def simulate(task):
    seed, counters, customers = task
    rng = random.Random(seed)
    shop = Shop(counters, rng)
    waits = shop.run(customers)
    return Result(seed, round(sum(waits), 3), len(waits), round(max(waits), 3))


def histogram(values, width=20):
    top = max(values) or 1
    lines = []
    for value in values:
        lines.append("#" * int(math.ceil(width * value / top)))
    return "\n".join(lines)


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counters", type=int, default=DEFAULT_COUNTERS)
    parser.add_argument("--customers", type=int, default=DEFAULT_CUSTOMERS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--warmup", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=min(2, cpu_count()))
    return parser.parse_args(argv)


def summary(results):
    waits = [r.waited / r.served for r in results]
    return "mean %.3f, worst %.3f" % (statistics.mean(waits), max(r.longest for r in results))


def main(argv=None):
    global WARMUP
    options = parse_arguments(argv)
    WARMUP = options.warmup
    started = time.time()
    tasks = [(seed, options.counters, options.customers) for seed in range(options.runs)]
    with Pool(options.jobs) as pool:
        results = pool.map(simulate, tasks)
    print(summary(results))
    if os.environ.get("SHOP_DEBUG"):
        print(histogram([r.waited for r in results]), file=sys.stderr)
        print("took %.2f s" % (time.time() - started), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
