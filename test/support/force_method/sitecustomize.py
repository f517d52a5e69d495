"""Forces a start method on an unmodified program, from a folder that stands first on PYTHONPATH.

``MULTIPROCESSING_FORCE`` names the method; without it the platform's own stays. With
``MULTIPROCESSING_FORCE_EXPLICIT=1`` the contexts that the program asks for by name are replaced as well; without,
only the default is. ``set_start_method`` keeps its own rule that the context can be set but once, whatever name it is
given.

Rests on three names of CPython's Lib/multiprocessing/context.py, the same from 3.8 to 3.15: ``_concrete_contexts``
(what ``get_context`` and ``set_start_method`` look methods up in) and the default context's ``_default_context``
(what counts while no method has been set; an attribute up to 3.14, a cached property from 3.15: an assignment replaces
both).

Output is line buffered, as on a terminal: a pool ends its workers by a signal, and what they had buffered would be
lost.
"""

import os
import sys

for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(line_buffering=True)

method = os.environ.get("MULTIPROCESSING_FORCE")
if method:
    from multiprocessing import context

    forced = context._concrete_contexts[method]
    context._default_context._default_context = forced
    if os.environ.get("MULTIPROCESSING_FORCE_EXPLICIT") == "1":
        context._concrete_contexts = {name: forced for name in context._concrete_contexts}
