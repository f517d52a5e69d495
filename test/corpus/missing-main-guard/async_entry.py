# about: An asyncio program is run at module level and makes an executor of processes.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
import asyncio
from concurrent.futures import ProcessPoolExecutor


def crunch(number):
    return sum(range(number))


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:  # expect: missing-main-guard ProcessPoolExecutor
        jobs = [loop.run_in_executor(pool, crunch, number) for number in (10, 20)]  # or: missing-main-guard run_in_executor
        print(await asyncio.gather(*jobs))


asyncio.run(main())  # or: missing-main-guard main
