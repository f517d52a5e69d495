# about: The guard calls a main of another module, which holds workers, defaults and options.
# tempts: missing-main-guard interactive-main
# args: 3 4
# run: fork=ok spawn=ok
# differs: nothing
from tool.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
