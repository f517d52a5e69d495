# about: One entry deep in a nested configuration is changed.
# run: fork=ok spawn=ok
# differs: variable CONFIG['db']['port'] fork=5433 spawn=5432
from multiprocessing import Process

CONFIG = {"db": {"host": "localhost", "port": 5432}, "debug": False}


def dsn():
    db = CONFIG["db"]  # expect: stale-mutation CONFIG
    return "%s:%d" % (db["host"], db["port"])


def connect(name):
    print(name, "connects to", dsn())


def main():
    CONFIG["db"]["port"] = 5433
    process = Process(target=connect, args=("reader",))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
