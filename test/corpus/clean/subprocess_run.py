# about: programs are run by subprocess with a module's global that changes
# tempts: stale-global missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
import subprocess
import sys

flag = "-c"
code = "print('x')"
flag, code = "-c", "print('y')"
result = subprocess.run([sys.executable, flag, code], stdout=subprocess.PIPE)
print(result.stdout.decode().strip())
