# about: An exception of a task is caught in the parent, as it is under every method.
# tempts: unpicklable-argument
# run: fork=ok spawn=ok
# differs: nothing
import concurrent.futures


class BadRow(ValueError):
    """A row that cannot be read."""


def parse(row):
    if not row.isdigit():
        raise BadRow(row)
    return int(row)


def main(rows):
    good, bad = [], []
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as executor:
        futures = {executor.submit(parse, row): row for row in rows}
        for future in concurrent.futures.as_completed(futures):
            try:
                good.append(future.result())
            except BadRow as error:
                bad.append(str(error))
    print(sorted(good), bad)


if __name__ == "__main__":
    main(["1", "x", "3"])
