"""Names of functions and classes, as a reader would write them."""

import functools
import types

from .describe import type_name

# What BaseProcess itself keeps in an instance; `_config` holds the authentication key.
PROCESS_ATTRIBUTES = (
    "_identity", "_config", "_parent_pid", "_parent_name", "_popen", "_closed", "_target", "_args", "_kwargs", "_name",
    "_sentinel",
)


def plain_name(value):
    """``module.qualified_name`` of a function, with the script's own module always called ``__main__``."""
    module = value.__module__ if type(value.__module__) is str else "?"
    return "%s.%s" % ("__main__" if module == "__mp_main__" else module, value.__qualname__)


def target_name(target):
    """``module.qualified_name`` of a function, of a method's or partial's function, or of an object's class."""
    kind = type(target)
    if kind is types.MethodType:
        return target_name(target.__func__)
    if kind is functools.partial:
        return target_name(target.func)
    if kind in (types.FunctionType, types.BuiltinFunctionType):
        return plain_name(target)
    return type_name(target if type in kind.__mro__ else kind)
