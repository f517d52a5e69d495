"""What travels in a pickled start: by reference, by name."""

import io
import os
import pickletools


def analyse(folder, name):
    """``{"references": ["module qualified.name", …]}`` of the process object's pickle; the file is removed."""
    if name is None:
        return {"references": []}
    path = os.path.join(folder, name)
    with open(path, "rb") as file:
        data = file.read()
    os.remove(path)
    stream = io.BytesIO(data)
    found = []
    try:
        _references(stream)  # The preparation data, pickled first.
        found = _references(stream)
    except ValueError:  # Cut where the kept part ends.
        pass
    return {"references": found}


def _references(stream):
    """Every global of one pickle, in the order of appearance. Text is followed through the memo."""
    found, texts, memo = [], [], {}
    for operation, argument, _ in pickletools.genops(stream):
        name = operation.name
        if name in ("GLOBAL", "INST"):
            found.append(argument)
        elif name == "STACK_GLOBAL":
            found.append("%s %s" % tuple(texts[-2:]))
        elif name == "MEMOIZE":
            memo[len(memo)] = texts[-1] if texts else None
        elif name in ("PUT", "BINPUT", "LONG_BINPUT"):
            memo[argument] = texts[-1] if texts else None
        elif name in ("GET", "BINGET", "LONG_BINGET"):
            texts.append(memo.get(argument))
        elif isinstance(argument, str):
            texts.append(argument)
    return list(dict.fromkeys("__main__" + each[11:] if each.startswith("__mp_main__ ") else each for each in found))
