# about: Workers attach to a block of shared memory by the name that they are given.
# tempts: unshared-primitive
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process, shared_memory


def fill(name):
    block = shared_memory.SharedMemory(name=name)
    block.buf[0] = 7
    block.close()


if __name__ == "__main__":
    block = shared_memory.SharedMemory(create=True, size=16)
    process = Process(target=fill, args=(block.name,))
    process.start()
    process.join()
    print(block.buf[0])
    block.close()
    block.unlink()
