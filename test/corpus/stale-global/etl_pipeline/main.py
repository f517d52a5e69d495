# about: a larger pipeline of several modules; the batch size of a module is set by the command line module
# run: fork=ok spawn=ok
# differs: output
import sys

from etl.cli import main

if __name__ == "__main__":
    sys.exit(main(["--batch", "3", "--verbose"]))
