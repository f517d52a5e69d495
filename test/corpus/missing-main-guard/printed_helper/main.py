# about: the script calls a helper of another module at its top level, and the helper starts a pool
# run: fork=ok spawn=respawn
# differs: output
from runner import run_all

TASKS = [3, 4, 5]

print(run_all(TASKS))  # expect: missing-main-guard run_all
