# about: A method is replaced on its class, as tests and tracing tools do.
# run: fork=ok spawn=ok
# differs: output
import multiprocessing


class Client:
    def get(self, path):
        return "real " + path


def fake_get(self, path):
    return "fake " + path


def download(path):
    print(Client().get(path))  # expect: stale-mutation get


if __name__ == "__main__":
    Client.get = fake_get
    process = multiprocessing.Process(target=download, args=("/index",))
    process.start()
    process.join()
