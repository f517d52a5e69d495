# about: attributes of a module-level singleton are set in main()
# run: fork=ok spawn=ok
# differs: output
import multiprocessing as mp


class AppContext(object):
    def __init__(self):
        self.user = "anonymous"
        self.debug = False

    def login(self, user):
        self.user = user


context = AppContext()


def audit(event):
    return "%s by %s" % (event, context.user)  # expect: stale-mutation context.user


if __name__ == "__main__":
    context.login("root")
    with mp.Pool(2) as pool:
        print(pool.map(audit, ["create", "delete"]))
