"""Names in /dev/shm that ended processes have left there.

The resource tracker removes what it has been told of; a process that is killed
between making a semaphore and telling so leaves it. Linux only.
"""

import os

_FOLDER = "/dev/shm"
_PREFIX = os.fsencode(_FOLDER) + b"/"


class SharedNames:
    def __init__(self):
        self.before = set(_inodes())
        self.used = set()

    def note(self, pids):
        """Remembers what these processes, which are stopped and about to be killed, use of what the run has made."""
        for pid in pids:
            self.used.update(_used(pid))
        self.used -= self.before

    def remove(self):
        """When all of them are gone: what none of the living uses, either."""
        names = _inodes()
        left = self.used.intersection(names)
        if not left:
            return
        for pid in os.listdir("/proc"):
            if pid.isdigit():
                left -= _used(pid)
        for inode in left:
            for name in names[inode]:
                try:
                    os.unlink(os.path.join(_FOLDER, name))
                except OSError:
                    pass


def _inodes():
    """``{inode: [name]}``: the C library makes a semaphore under one name and then gives it another."""
    found = {}
    try:
        for entry in os.scandir(_FOLDER):
            found.setdefault(entry.inode(), []).append(entry.name)
    except OSError:
        pass
    return found


def _used(pid):
    """Inodes of what a process has in its memory, or open, of /dev/shm (proc(5), maps and fd)."""
    found = set()
    try:
        with open("/proc/%s/maps" % pid, "rb") as file:
            found.update(int(line.split(None, 5)[4]) for line in file.read().split(b"\n") if b" " + _PREFIX in line)
        folder = b"/proc/%s/fd/" % os.fsencode(str(pid))
        for number in os.listdir(folder):
            if os.readlink(folder + number).startswith(_PREFIX):
                found.add(os.stat(folder + number).st_ino)
    except OSError:
        pass
    return found
