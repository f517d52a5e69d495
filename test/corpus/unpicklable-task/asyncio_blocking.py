# about: asyncio sends a nested function to a process pool
# python: >=3.10
# run: fork=exception spawn=exception
# differs: nothing
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def main():
    def blocking(n):
        return sum(range(n))

    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(await loop.run_in_executor(pool, blocking, 10))  # expect: unpicklable-task blocking


if __name__ == "__main__":
    asyncio.run(main())
