# about: Locks for each table stand in a dict at module level.
# run: fork=ok spawn=ok
# differs: variable
from multiprocessing import Lock, Process

LOCKS = {"users": Lock(), "orders": Lock()}


def update(table):
    if LOCKS[table].acquire(block=False):  # expect: unshared-primitive LOCKS
        print("updates", table)
        LOCKS[table].release()
    else:
        print(table, "is locked")


def main():
    with LOCKS["users"]:
        process = Process(target=update, args=("users",))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
