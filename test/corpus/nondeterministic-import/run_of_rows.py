# about: a run number from uuid marks every row
# run: fork=ok spawn=ok
# differs: output
import uuid
from multiprocessing import Process, Queue

RUN_ID = uuid.uuid4().hex


def tag(rows, out):
    out.put([(RUN_ID, row) for row in rows])  # expect: nondeterministic-import RUN_ID


if __name__ == "__main__":
    out = Queue()
    p = Process(target=tag, args=(["a"], out))
    p.start()
    rows = out.get(timeout=5)
    p.join()
    print("same run:", rows[0][0] == RUN_ID)
