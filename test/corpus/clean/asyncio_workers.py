# about: asyncio tasks live in one process.
# tempts: unpicklable-task child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
import asyncio

verbose = False
results = []


async def worker(queue):
    while not queue.empty():
        item = await queue.get()
        results.append(item * 2)
        if verbose:
            print("done", item)


async def main():
    queue = asyncio.Queue()
    for item in range(3):
        queue.put_nowait(item)
    await asyncio.gather(*(worker(queue) for _ in range(2)))


if __name__ == "__main__":
    verbose = True
    asyncio.run(main())
    print(sorted(results))
