"""A small store on SQLite."""

import sqlite3


class Store:
    connection = sqlite3.connect(":memory:")

    @classmethod
    def create(cls, table):
        cls.connection.execute("create table %s (name text)" % table)

    @classmethod
    def tables(cls):
        rows = cls.connection.execute("select name from sqlite_master order by name")  # expect: inherited-handle cls.connection
        return [name for (name,) in rows]
