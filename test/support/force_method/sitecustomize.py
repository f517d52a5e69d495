"""Forces a start method on an unmodified script, from a folder that stands first on PYTHONPATH.

``MULTIPROCESSING_FORCE`` names the method. With ``MULTIPROCESSING_FORCE_EXPLICIT=1`` the contexts that the script
asks for by name are replaced as well; without, only the default is. ``set_start_method`` keeps its own rule that the
context can be set but once, whatever name it is given.

Rests on three names of CPython's Lib/multiprocessing/context.py, the same from 3.8 to 3.15: ``_concrete_contexts``
(what ``get_context`` and ``set_start_method`` look methods up in) and the default context's ``_default_context``
(what counts while no method has been set).
"""

import os
from multiprocessing import context

_forced = context._concrete_contexts[os.environ["MULTIPROCESSING_FORCE"]]
context._default_context._default_context = _forced
if os.environ.get("MULTIPROCESSING_FORCE_EXPLICIT") == "1":
    context._concrete_contexts = {name: _forced for name in context._concrete_contexts}
