# about: the functions that start processes are in a module; the script calls them under its guard
# tempts: missing-main-guard
# run: fork=ok spawn=ok
# differs: nothing
from parallel import run

if __name__ == "__main__":
    print(run([1, 2, 3]))
