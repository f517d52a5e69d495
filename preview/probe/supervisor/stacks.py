"""Where the processes of a run that hangs stand: each is asked by a signal and writes its stack to its stderr.

The probe has ``faulthandler`` answer the signal (``sitecustomize.py``); what
comes is told from the script's own output by its form.
https://docs.python.org/3/library/faulthandler.html#dumping-the-traceback-on-a-user-signal
"""

import os
import re
import signal
import time

# A signal that scripts do not use: the last but seven of the real-time ones; macOS has none, and ignores SIGINFO.
NUMBER = signal.SIGRTMAX - 7 if hasattr(signal, "SIGRTMAX") else getattr(signal, "SIGINFO", None)
ASKED = 16
# So long a process may take to begin its answer, and then to end it: the machine may be busy.
_ANSWER_SECONDS = 1.0
_WHOLE_SECONDS = 3.0
# An answer comes in many small writes, the main thread's outermost frame last; after it and so much silence it is over.
_QUIET_SECONDS = 0.05
_OUTERMOST = re.compile(r"(\.\.\.| in (<module>|_run_module_as_main))\n$")
_MAX_FRAMES = 60

_THREAD = re.compile(r"(Current thread|Thread) 0x[0-9a-f]+.*\(most recent call first\):$")
_FRAME = re.compile(r'  File "(.*)", line (\d+|\?\?\?) in (.*)$')
_REST = re.compile(r"  (\.\.\.|<.*>)$")
_PROCESS = os.path.join("multiprocessing", "process.py")
_STANDARD = os.path.dirname(os.path.abspath(os.__file__)) + os.sep


def ask(pid, receive):
    """The stack of one process's main thread, innermost frame last, and the other text that came meanwhile.

    receive(seconds): the next ``(kind, pid, t, data)`` message, or None after that time; others than text of stderr
    are put into ``others``. Returns ``(frames, others)``.
    """
    text, others = "", []
    try:
        os.kill(pid, NUMBER)
    except OSError:
        return [], others
    until = time.time() + _ANSWER_SECONDS
    while time.time() < until:
        message = receive(_QUIET_SECONDS)
        if message is None:
            if _OUTERMOST.search(text):
                break
        elif message[0] == "stderr" and message[1] in (pid, 0) and message[3]:
            until = until if text else time.time() + _WHOLE_SECONDS
            text += message[3]["text"]
        else:
            others.append(message)
    frames, rest = parse(text)
    if rest:
        others.append(("stderr", pid, time.time(), {"text": rest}))
    return frames, others


def parse(text):
    """``(frames, rest)``: the last block is the main thread's, since threads are listed from the newest to the oldest."""
    frames, rest = [], []
    for line in text.splitlines(True):
        bare = line.rstrip("\r\n")
        found = _FRAME.match(bare)
        if _THREAD.match(bare):
            frames = []
        elif found is not None:
            frames.append(found.groups())
        elif bare and not _REST.match(bare):
            rest.append(line)
    return [
        {"file": file, "line": int(line), "function": function}
        for file, line, function in _of_this_process(frames)
        if line.isdigit() and not file.startswith("<forkcast>")
    ][:_MAX_FRAMES][::-1], "".join(rest)


def _of_this_process(frames):
    """Without those below ``_bootstrap``: in a forked child they are its parent's, at the start."""
    for index, (file, _, function) in enumerate(frames):
        if function == "_bootstrap" and file.endswith(_PROCESS):
            return frames[:index]
    return frames


def place(frames):
    """``main.py line 12, in map of multiprocessing.pool``; None where no line of the script's is on the stack."""
    for index in range(len(frames) - 1, -1, -1):
        frame = frames[index]
        if _is_own(frame["file"]):
            at = "%s line %d" % (os.path.basename(frame["file"]), frame["line"])
            if index + 1 == len(frames):
                return at
            inner = frames[index + 1]
            return "%s, in %s of %s" % (at, inner["function"], _module(inner["file"]))
    return None


def _is_own(path):
    return not path.startswith(("<", _STANDARD)) and "site-packages" not in path


def _module(path):
    """``multiprocessing.pool`` of a file in the standard library; else the file's name."""
    if path.startswith(_STANDARD):
        path = path[len(_STANDARD) :]
        return os.path.splitext(path)[0].replace(os.sep, ".").replace(".__init__", "")
    return os.path.basename(path)
