"""Reads what stands below, as it would read a file."""

import configparser

_TEXT = """
[server]
scheme = https
host = example.org
"""

_parser = configparser.ConfigParser()
_parser.read_string(_TEXT)

SCHEME = _parser["server"]["scheme"]
HOST = _parser["server"]["host"]
