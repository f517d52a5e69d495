"""What is pickled for a start under spawn and forkserver, taken where CPython has just made it.

Many bytes go into a file beside the trace, whole up to a bound; the supervisor
analyses them.
"""

import io
import os
import sys

from . import events, foreign
from .failures import raised

_KEPT = 16 << 20
# So many bytes go into the event itself.
_SMALL = 1 << 16
_count = 0


def watch(popen):
    """``_launch`` calls ``set_spawning_popen(None)`` when it has pickled the child's data, or has failed to."""
    announce = popen.set_spawning_popen

    def set_spawning_popen(value):
        announce(value)
        if value is None:
            launch = sys._getframe(1)
            with events.Guard("payload"):
                _record(launch.f_locals, _failure_of(launch))

    popen.set_spawning_popen = set_spawning_popen


def watch_windows(popen):
    """Windows pickles straight into the pipe, so there the stream is copied on its way."""
    dump = popen.reduction.dump

    def tee(value, file, protocol=None):
        copy = io.BytesIO()
        error = None
        try:
            dump(value, copy, protocol)
        except BaseException:
            error = sys.exc_info()
            raise
        finally:
            if "_identity" in getattr(value, "__dict__", ()):
                with events.Guard("payload"):
                    _record({"process_obj": value, "fp": copy}, error)
        file.write(copy.getbuffer())

    popen.reduction.dump = tee


def _failure_of(launch):
    """The exception that is on its way through ``_launch``; not one that the script was handling when it called."""
    error = sys.exc_info()
    trace = error[2]
    while trace is not None:
        if trace.tb_frame is launch:
            return error
        trace = trace.tb_next
    return None


def _record(names, error):
    started = names.get("process_obj")
    stream = names.get("fp") or names.get("buf")
    if started is None or type(stream) is not io.BytesIO:
        return
    fields = {"identity": list(started._identity), "bytes": stream.getbuffer().nbytes}
    if error is not None:
        fields["error"] = raised(*error)
        with events.Guard("culprit"):
            from . import culprit

            found = culprit.path(started, error)
            if found is not None:
                fields["culprit"] = found
    else:
        foreign.leave_for_children()
        fields["data" if fields["bytes"] <= _SMALL else "file"] = _keep(stream, fields["bytes"])
    events.emit("payload", **fields)


def _keep(stream, size):
    """The bytes themselves, or the name of a file that holds them; None where there is none."""
    global _count
    if size <= _SMALL:
        return stream.getvalue()
    _count += 1
    name = "payload-%d-%d" % (os.getpid(), _count)
    try:
        with open(os.path.join(events.folder(), name), "wb") as file:
            file.write(stream.getbuffer()[:_KEPT])
    except OSError:
        return None
    return name
