# about: Shared memory is attached by its name.
# tempts: unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def fill(name, text):
    block = SharedMemory(name=name)
    block.buf[: len(text)] = text
    block.close()


def main():
    block = SharedMemory(create=True, size=32)
    try:
        writer = Process(target=fill, args=(block.name, b"hello"))
        writer.start()
        writer.join()
        print(bytes(block.buf[:5]))
    finally:
        block.close()
        block.unlink()


if __name__ == "__main__":
    main()
