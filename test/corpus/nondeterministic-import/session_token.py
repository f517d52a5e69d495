# about: A session token is made on import; each spawned child makes one of its own.
# run: fork=ok spawn=ok
# differs: variable TOKEN
import secrets
from multiprocessing import Process, SimpleQueue

TOKEN = secrets.token_hex(8)


def sign(out):
    out.put("signed with " + TOKEN)  # expect: nondeterministic-import TOKEN


if __name__ == "__main__":
    out = SimpleQueue()
    signer = Process(target=sign, args=(out,))
    signer.start()
    signer.join()
    print("same token:", out.get().endswith(TOKEN))
