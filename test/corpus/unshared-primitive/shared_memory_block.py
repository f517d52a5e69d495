# about: Shared memory created at import: a spawned child creates a second block.
# run: fork=ok spawn=ok
# differs: variable block
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory

block = SharedMemory(create=True, size=16)


def fill(text):
    data = text.encode()
    block.buf[: len(data)] = data  # expect: unshared-primitive block
    block.close()


def main():
    writer = Process(target=fill, args=("hello",))
    writer.start()
    writer.join()
    print(bytes(block.buf[:5]))


if __name__ == "__main__":
    main()
    block.close()
    block.unlink()
