"""Numbers of the running interpreter's instructions, from its own ``opcode`` module.

The bundle holds these values worked out (``supervisor/bundle.py``): importing
``opcode`` takes a millisecond, in every process.
"""

import opcode

_numbers = {number: name for name, number in opcode.opmap.items()}
# By number; empty where there is none.
NAMES = tuple(_numbers.get(number, "") for number in range(256))
EXTENDED = opcode.opmap["EXTENDED_ARG"]
# What may skip what follows it. A SETUP_ of old versions only announces a handler.
JUMPS = tuple(
    name
    for number, name in sorted(_numbers.items())
    if number in opcode.hasjrel or number in opcode.hasjabs or number in getattr(opcode, "hasjump", ())
    if not name.startswith("SETUP_")
)
