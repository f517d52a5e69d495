# about: asyncio sends a lambda to a process pool.
# run: fork=exception spawn=exception
# differs: nothing
# python: >=3.10
import asyncio
from concurrent.futures import ProcessPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as executor:
        print(await loop.run_in_executor(executor, lambda: sum(range(10))))  # expect: unpicklable-task lambda


if __name__ == "__main__":
    asyncio.run(main())
