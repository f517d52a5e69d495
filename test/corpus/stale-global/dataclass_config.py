# about: a frozen dataclass configuration is replaced, with typing all over
# run: fork=ok spawn=ok
# differs: output
from __future__ import annotations

import dataclasses
from concurrent.futures import ProcessPoolExecutor
from typing import Iterable, List


@dataclasses.dataclass(frozen=True)
class Config:
    width: int = 2
    fill: str = "."


CONFIG: Config = Config()


def render(row: int) -> str:
    cfg = CONFIG  # expect: stale-global CONFIG
    return cfg.fill * cfg.width + str(row)


def render_all(rows: Iterable[int]) -> List[str]:
    with ProcessPoolExecutor(max_workers=2) as pool:
        return list(pool.map(render, rows))


def run() -> None:
    global CONFIG
    CONFIG = dataclasses.replace(CONFIG, width=4, fill="#")
    print(render_all(range(3)))


if __name__ == "__main__":
    run()
