# about: a shared memory block is passed by name
# tempts: unshared-primitive large-argument
# run: fork=ok spawn=ok
# differs: nothing
from multiprocessing import Process, shared_memory


def fill(name):
    block = shared_memory.SharedMemory(name=name)
    block.buf[0] = 7
    block.close()


if __name__ == "__main__":
    block = shared_memory.SharedMemory(create=True, size=16)
    p = Process(target=fill, args=(block.name,))
    p.start()
    p.join()
    print(block.buf[0])
    block.close()
    block.unlink()
