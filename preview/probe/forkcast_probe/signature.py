"""Arguments by the names under which the function takes them."""

import functools
import types

from .describe import describe


def named(function, args, kwargs):
    """``[[name, ValueNode]]`` of a call; ``args[0]`` where a parameter has no name."""
    names, skipped = _parameters(function)
    pairs = []
    for place, value in enumerate(args):
        at = place + skipped
        name = names[at] if at < len(names) else "args[%d]" % place
        pairs.append([name, describe(value, name)])
    pairs.extend([str(key), describe(value, str(key))] for key, value in kwargs.items())
    return pairs


def _parameters(function):
    """The positional parameters' names of a plain function, and how many of them are bound already."""
    if type(function) is functools.partial:
        names, skipped = _parameters(function.func)
        return names, skipped + len(function.args)
    if type(function) is types.MethodType:
        names, skipped = _parameters(function.__func__)
        return names, skipped + 1
    if type(function) is types.FunctionType:
        code = function.__code__
        return code.co_varnames[: code.co_argcount], 0
    return (), 0
