# about: a program is run at import, in a module that the child imports as well
# run: fork=ok spawn=ok
# differs: output
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor

subprocess.check_call([sys.executable, "-c", "print('migrated')"])  # expect: import-side-effect subprocess.check_call


def square(x):
    return x * x


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(list(executor.map(square, [1, 2])))
