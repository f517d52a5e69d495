# about: preexec_fn of subprocess exists on POSIX only.
# run: fork=ok spawn=ok
# differs: nothing
import os
import subprocess
import sys


def run_nicely(code):
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        preexec_fn=os.setsid,  # expect: fork-only-api preexec_fn
    )
    return done.stdout.decode().strip()


if __name__ == "__main__":
    print(run_nicely("print(6 * 7)"))
