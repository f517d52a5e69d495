# about: preexec_fn puts the program into a session of its own
# run: fork=ok spawn=ok
# differs: nothing
import os
import subprocess
import sys


def launch(code):
    return subprocess.run(  # expect: fork-only-api subprocess.run
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        preexec_fn=os.setsid,  # or: fork-only-api preexec_fn
        check=True,
    ).stdout.decode()


if __name__ == "__main__":
    print(launch("print('hi')").strip())
