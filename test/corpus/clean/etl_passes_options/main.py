# about: a pipeline of several modules whose options travel with each task
# tempts: stale-global stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import sys

from etl.cli import main

if __name__ == "__main__":
    sys.exit(main(["--batch", "3"]))
