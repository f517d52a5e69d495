# about: An attribute of another module is set in main, the way settings modules are used.
# run: fork=ok spawn=ok
# differs: variable DEBUG fork=True spawn=False
from multiprocessing import Process

import settings


def handle(request):
    if settings.DEBUG:  # expect: stale-mutation settings.DEBUG
        print("handling", request)
    print(request, "handled")


def main():
    settings.DEBUG = True
    server = Process(target=handle, args=("GET /",))
    server.start()
    server.join()


if __name__ == "__main__":
    main()
