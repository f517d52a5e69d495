# about: A test patches a function that no child calls.
# tempts: stale-mutation
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
from unittest import mock

import mailer


def work(out):
    out.put(mailer.subject("report"))


def main():
    out = multiprocessing.SimpleQueue()
    with mock.patch("mailer.send") as send:
        process = multiprocessing.Process(target=work, args=(out,))
        process.start()
        process.join()
        mailer.deliver(out.get())
        print(send.call_args[0])


if __name__ == "__main__":
    main()
