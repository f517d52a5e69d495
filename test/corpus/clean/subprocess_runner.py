# about: Other programs by subprocess, whose Popen and run have nothing to do with start methods.
# tempts: fork-only-api missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import subprocess
import sys

TIMEOUT = 1


def run(code):
    command = [sys.executable, "-S", "-c", code]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output, _ = process.communicate(timeout=TIMEOUT)
    return output.decode().strip()


if __name__ == "__main__":
    TIMEOUT = 10
    for code in ("print(1 + 1)", "print('x' * 3)"):
        print(run(code))
