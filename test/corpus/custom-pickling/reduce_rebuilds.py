# about: __reduce__ rebuilds the object from its name alone.
# run: fork=ok spawn=ok
# differs: argument
import multiprocessing as mp


class Session:
    def __init__(self, user):
        self.user = user
        self.logged_in = False

    def __reduce__(self):
        return Session, (self.user,)


def act(session, action):
    if session.logged_in:
        print(session.user, "may", action)
    else:
        print("please log in,", session.user)


if __name__ == "__main__":
    session = Session("ann")
    session.logged_in = True
    child = mp.Process(target=act, args=(session, "read"))  # expect: custom-pickling session
    child.start()
    child.join()
