# about: asyncio with a process pool and functions of the module
# tempts: unpicklable-task fork-with-threads
# run: fork=ok spawn=ok
# differs: nothing
import asyncio
from concurrent.futures import ProcessPoolExecutor


def crunch(n):
    return sum(i * i for i in range(n))


async def main():
    loop = asyncio.get_event_loop()
    with ProcessPoolExecutor(2) as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, crunch, n) for n in (3, 4)))
    print(results)


if __name__ == "__main__":
    asyncio.run(main())
