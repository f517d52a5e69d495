# about: a buffer of many megabytes
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def checksum(buffer, out):
    out.put(len(buffer) + buffer[0])


def main():
    image = bytearray(16 * 1024 * 1024)
    out = mp.Queue()
    worker = mp.Process(target=checksum, args=(image, out))  # expect: large-argument image
    worker.start()
    print(out.get(timeout=10))
    worker.join()


if __name__ == "__main__":
    main()
