# about: A test serves pages from a thread and crawls them with an executor of processes.
# run: fork=ok spawn=ok
# differs: nothing
import http.server
import threading
from concurrent.futures import ProcessPoolExecutor


def title(text):
    return text.title()


def main():
    server = http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()  # or: fork-with-threads thread
    with ProcessPoolExecutor(1) as executor:  # or: fork-with-threads ProcessPoolExecutor
        print(executor.submit(title, "a page").result())  # expect: fork-with-threads executor
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    main()
