"""The first and the last event of a leg's trace."""

import os
import sys
import time

import descendants


def header(settings, limits):
    """The ``leg`` event."""
    record = {
        "event": "leg",
        "t": time.time(),
        "pid": os.getpid(),
        "version": 1,
        "platform": sys.platform,
        "limits": limits,
        "python": {
            "path": settings["python"],
            "version": "%d.%d.%d" % sys.version_info[:3],
            "implementation": sys.implementation.name,
        },
    }
    record.update((key, settings[key]) for key in ("method", "script", "module", "args", "cwd") if key in settings)
    return record


def ending(verdict, code, seconds, reason, watch, full):
    """The ``end-of-leg`` event.

    verdict: the outcome where the run was ended from outside, else None. code: the script's own exit status, negative
    for a signal. watch: what the probe's events have shown (``verdicts.Watch``). full: there were more events than are
    read.
    """
    void = not watch.said_hello and verdict in (None, "hang")
    reasons = ["No probe answered in the script's process."] if void else ([reason] if reason else []) + _gaps(watch, full)
    record = {
        "event": "end-of-leg",
        "t": time.time(),
        "pid": 0,
        "outcome": verdict or _outcome(code, watch),
        "exitCode": code if code is not None and code >= 0 else None,
        "seconds": round(seconds, 3),
    }
    if code is not None and code < 0:
        record["signal"] = descendants.signal_name(-code)
    if reasons:
        record["reason"] = " ".join(reasons)
    if void:
        record["void"] = True
    return record


def _outcome(code, watch):
    if code < 0:
        return "killed"
    return "ok" if code == 0 and not watch.failed else "exception"


def _gaps(watch, full):
    """What is missing in what was recorded; a sentence each."""
    found = []
    if watch.silent:
        were = "process was" if watch.silent == 1 else "processes were"
        found.append("%d %s not recorded: no probe answered there." % (watch.silent, were))
    if full:
        found.append("More happened than is recorded.")
    if watch.troubles:
        found.append("The probe itself failed %d times: not everything is recorded." % watch.troubles)
    return found
