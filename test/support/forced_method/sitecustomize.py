"""Makes the start method named in FORCED_START_METHOD the platform's default, in every Python process.

Found through PYTHONPATH. Only the default is replaced: ``get_context("fork")`` and ``set_start_method("spawn")`` do
what they do without it. Output is line buffered, as on a terminal: a pool ends its workers by a signal, and what
they had buffered would be lost.
"""

import os
import sys

for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(line_buffering=True)

method = os.environ.get("FORCED_START_METHOD")
if method:
    from multiprocessing import context

    # The default is an attribute up to 3.14 and a cached property from 3.15; an assignment replaces both.
    context._default_context._default_context = context._concrete_contexts[method]
