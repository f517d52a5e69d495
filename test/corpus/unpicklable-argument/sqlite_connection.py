# about: a database connection as an argument
# run: fork=ok spawn=exception
# differs: output
import sqlite3
from multiprocessing import Process


def count(conn, label):
    rows = conn.execute("select count(*) from t").fetchone()
    print(label, rows[0])


def main():
    conn = sqlite3.connect(":memory:")
    conn.execute("create table t (x integer)")
    conn.execute("insert into t values (1)")
    conn.commit()
    p = Process(target=count, args=(conn, "rows"))  # expect: unpicklable-argument conn
    p.start()
    p.join()


if __name__ == "__main__":
    main()
