# about: Programs are run as subprocesses, with whatever state the parent has.
# tempts: missing-main-guard fork-only-api
# run: fork=ok spawn=ok
# differs: nothing
import subprocess
import sys

verbose = False


def command(text):
    return [sys.executable, "-c", "print(%r)" % text] + (["-v"] if verbose else [])


processes = [subprocess.Popen(command(text), stdout=subprocess.PIPE) for text in ("a", "b")]
for process in processes:
    print(process.communicate()[0].decode().strip())
