# about: Fifty megabytes are submitted with every question.
# run: fork=ok spawn=ok
# differs: nothing
from concurrent.futures import ProcessPoolExecutor


def count(data, byte):
    return data.count(byte)


if __name__ == "__main__":
    blob = bytes(50_000_000)
    with ProcessPoolExecutor(max_workers=1) as executor:
        futures = [executor.submit(count, blob, byte) for byte in (0, 1)]  # expect: large-argument blob
        print([future.result() for future in futures])
