# about: One connection to a database server is made at module level and used by every worker.
# needs: psycopg2
import os
from multiprocessing import Pool

import psycopg2

connection = psycopg2.connect(os.environ["DATABASE_URL"])


def orders_of(customer):
    with connection.cursor() as cursor:  # expect: inherited-handle connection
        cursor.execute("select count(*) from orders where customer = %s", (customer,))
        return cursor.fetchone()[0]


if __name__ == "__main__":
    with Pool(4) as pool:
        print(pool.map(orders_of, range(100)))
