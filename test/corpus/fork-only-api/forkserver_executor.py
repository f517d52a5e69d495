# about: An executor over a forkserver context, which Windows lacks too.
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def length(text):
    return len(text)


def main(texts):
    with ProcessPoolExecutor(
        max_workers=1,
        mp_context=get_context("forkserver"),  # expect: fork-only-api get_context
    ) as executor:
        return list(executor.map(length, texts))


if __name__ == "__main__":
    print(main(["a", "bcd"]))
