# about: old style code: a shared dict from a manager, daemon processes, a signal handler at import
# tempts: inherited-process-state child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing
import signal


def init_worker():
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def work(args):
    return "%s-%d" % args


def main():
    pool = multiprocessing.Pool(2, init_worker)
    try:
        for line in pool.imap(work, [('a', 1), ('b', 2)]):
            print(line)
    except KeyboardInterrupt:
        pool.terminate()
    finally:
        pool.close()
        pool.join()


if __name__ == '__main__':
    main()
