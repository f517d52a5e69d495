# about: the pool hides in a module and is called in a try block at the top of the script
# run: fork=ok spawn=respawn
# differs: output
import sys

import jobs

try:
    total = jobs.total([1, 2, 3])  # expect: missing-main-guard jobs.total
except KeyboardInterrupt:
    sys.exit("interrupted")
print("total", total)
