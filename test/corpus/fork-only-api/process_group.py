# about: A command is started in a process group of its own by a function that runs between fork and exec.
# run: fork=ok spawn=ok
# differs: nothing
import os
import subprocess
import sys


def own_group():
    os.setpgid(0, 0)


def run(command):
    finished = subprocess.run(command, preexec_fn=own_group, stdout=subprocess.PIPE)  # expect: fork-only-api preexec_fn
    return finished.stdout.decode().strip()


if __name__ == "__main__":
    print(run([sys.executable, "-c", "print('ran')"]))
