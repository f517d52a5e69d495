# about: The entry point lives in a package and is called under the guard of the script.
# tempts: missing-main-guard interactive-main
# run: fork=ok spawn=ok
# differs: nothing
from tool import cli

if __name__ == "__main__":
    cli.main(["2", "3"])
