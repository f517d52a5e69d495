# about: a module-level dataclass instance holds the pid at import
# run: fork=ok spawn=ok
# differs: output
import dataclasses
import os
from multiprocessing import Process


@dataclasses.dataclass
class Session:
    pid: int
    name: str = "main"


SESSION = Session(pid=os.getpid())


def audit(pid):
    print("same session:", SESSION.pid == pid)  # expect: nondeterministic-import SESSION.pid


if __name__ == "__main__":
    p = Process(target=audit, args=(SESSION.pid,))
    p.start()
    p.join()
