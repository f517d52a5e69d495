# about: A credentials class leaves its password out of pickles.
# run: fork=ok spawn=ok
# differs: argument
from multiprocessing import Process


class Credentials:
    def __init__(self, user, password):
        self.user = user
        self.password = password

    def __getstate__(self):
        state = self.__dict__.copy()
        state["password"] = None
        return state


def log_in(credentials):
    print(credentials.user, "with a password:", credentials.password is not None)


def main():
    credentials = Credentials("ann", "secret")
    session = Process(target=log_in, args=(credentials,))  # expect: custom-pickling credentials
    session.start()
    session.join()


if __name__ == "__main__":
    main()
