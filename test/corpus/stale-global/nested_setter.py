# about: A callback nested in main rebinds a global of the module.
# run: fork=ok spawn=ok
# differs: variable token
from multiprocessing import Process

token = "anonymous"


def request(path):
    print(path, "as", token)  # expect: stale-global token


def log_in(then):
    then("secret-token")


def main():
    def remember(value):
        global token
        token = value

    log_in(remember)
    process = Process(target=request, args=("/me",))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
