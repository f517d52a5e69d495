# about: subprocess with a new session instead of preexec_fn, beside a thread
# tempts: fork-only-api fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import subprocess
import sys
import threading


def main():
    done = threading.Event()
    t = threading.Thread(target=done.wait)
    t.start()
    out = subprocess.run([sys.executable, "-c", "print(1)"], stdout=subprocess.PIPE, start_new_session=True)
    done.set()
    t.join()
    print(out.stdout.decode().strip())


if __name__ == "__main__":
    main()
