"""Steps that run in the workers."""
import typing as t

from .errors import EtlError

BATCH = 1
_HISTORY: t.List[str] = []


def configure(batch: int) -> None:
    global BATCH
    if batch < 1:
        raise EtlError("a batch has at least one row")
    BATCH = batch
    _HISTORY.append("batch=%d" % batch)


def history() -> t.List[str]:
    return list(_HISTORY)


def batches(rows: t.Sequence[int]) -> t.List[t.Sequence[int]]:
    return [rows[i:i + BATCH] for i in range(0, len(rows), BATCH)]  # expect: stale-global BATCH


def transform(rows: t.Sequence[int]) -> t.List[int]:
    return [sum(batch) for batch in batches(rows)]
