# about: A frozen configuration travels to the workers by initargs.
# tempts: stale-global default-method-change
# args: --depth 4
# run: fork=ok spawn=ok
# differs: nothing
import argparse
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass


@dataclass(frozen=True)
class Config:
    depth: int
    label: str = "run"


_config = None


def configure(config):
    global _config
    _config = config


def work(number):
    return _config.label, number * _config.depth


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--depth", type=int, default=1)
    config = Config(parser.parse_args().depth)
    with ProcessPoolExecutor(1, initializer=configure, initargs=(config,)) as executor:
        print(list(executor.map(work, [1, 2])))


if __name__ == "__main__":
    main()
