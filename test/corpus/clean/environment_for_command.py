# about: The environment changes between two starts, for a command of the parent alone.
# tempts: inherited-process-state
# run: fork=ok spawn=ok forkserver=ok
# differs: nothing
import os
import subprocess
import sys
from multiprocessing import Process


def work(number):
    print("work", number)


def run(number):
    process = Process(target=work, args=(number,))
    process.start()
    process.join()


if __name__ == "__main__":
    run(1)
    os.environ["GREETING"] = "hello"
    command = [sys.executable, "-c", "import os; print(os.environ['GREETING'])"]
    print(subprocess.run(command, stdout=subprocess.PIPE).stdout.decode().strip())
    run(2)
