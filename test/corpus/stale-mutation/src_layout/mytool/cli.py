import argparse

from . import state
from .work import run


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--level", type=int, default=0)
    state.LEVEL = parser.parse_args(argv).level
    print(run(["a", "b"]))
