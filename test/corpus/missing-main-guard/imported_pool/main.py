# about: The main module is guarded, but a module that it imports makes a pool at import.
# run: fork=ok spawn=respawn
# differs: exception RuntimeError
from crunch import crunch_all


def main():
    print(crunch_all([3, 4, 5]))


if __name__ == "__main__":
    main()
