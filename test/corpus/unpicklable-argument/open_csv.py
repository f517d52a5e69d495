# about: an open file and a csv reader over it are given to the child
# run: fork=ok spawn=exception
# differs: output
import csv
import multiprocessing
import tempfile


def total(reader):
    print(sum(int(row[1]) for row in reader))


def main():
    with tempfile.NamedTemporaryFile("w+", suffix=".csv") as tmp:
        tmp.write("a,1\nb,2\n")
        tmp.flush()
        handle = open(tmp.name, newline="")
        p = multiprocessing.Process(target=total, args=(csv.reader(handle),))  # expect: unpicklable-argument csv.reader
        p.start()
        p.join()
        handle.close()


if __name__ == "__main__":
    main()
