# about: Coroutines wait for a process pool that gets a plain function.
# tempts: unpicklable-task unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import asyncio
from concurrent.futures import ProcessPoolExecutor

limit = asyncio.Semaphore


def primes(upto):
    return [n for n in range(2, upto) if all(n % d for d in range(2, n))]


async def main():
    gate = limit(2)
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as executor:
        async with gate:
            print(await loop.run_in_executor(executor, primes, 20))
        print(await loop.run_in_executor(None, lambda: "a thread"))


if __name__ == "__main__":
    asyncio.run(main())
