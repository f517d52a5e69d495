from concurrent.futures import ProcessPoolExecutor

from . import state


def paint(item):
    return item * state.LEVEL  # expect: stale-mutation state.LEVEL


def run(items):
    with ProcessPoolExecutor(max_workers=2) as pool:
        return list(pool.map(paint, items))
