# about: Another program is run while the module is imported.
# run: fork=ok spawn=ok
# differs: output
import subprocess
import sys
from multiprocessing import Process

subprocess.run([sys.executable, "-S", "-c", "print('migrating the database')"], check=True)  # expect: import-side-effect subprocess.run


def serve(port):
    print("serving on", port)


def main():
    servers = []
    for port in (8001, 8002):
        server = Process(target=serve, args=(port,))
        server.start()
        servers.append(server)
    for server in servers:
        server.join()


if __name__ == "__main__":
    main()
