# about: The order of a set of words decides which columns the child writes first.
# run: fork=ok spawn=ok
# differs: result
from concurrent.futures import ProcessPoolExecutor

COLUMNS = {"name", "street", "city", "country", "phone", "mail", "born", "notes", "photo", "title"}


def header(prefix):
    columns = []
    for column in COLUMNS:  # expect: hash-randomization COLUMNS
        columns.append(prefix + column)
    return columns


def main():
    with ProcessPoolExecutor(max_workers=1) as executor:
        remote = executor.submit(header, "c_").result()
    print("same order of columns:", remote == header("c_"))


if __name__ == "__main__":
    main()
