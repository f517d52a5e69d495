"""Names whose values are recorded only as equal or different, never by what they are."""

from . import events
from .digest import digest

_words = frozenset()
# Of functions, classes, modules, flags and None nothing needs hiding.
_TOLD = ("NoneType", "bool", "function", "builtin_function_or_method", "method", "module", "type")
_known = {}
# So many characters of a name are looked at.
_LONGEST = 100


def configure(words):
    """words: of lower-case letters, parted by spaces."""
    global _words
    _words = frozenset(words.split())


def is_secret(name):
    """Whether one of the words, or two that stand side by side, is a word to hide: ``api_key``, ``dbPassword``."""
    found = _known.get(name)
    if found is None:
        letters = "".join(map(str.lower, filter(str.isalpha, name[:_LONGEST])))
        found = any(word in letters for word in _words) and _has_word(_parts(name))
        if len(_known) < 10000:
            _known[name] = found
    return found


def _has_word(parts):
    pairs = [first + second for first, second in zip(parts, parts[1:])]
    return not _words.isdisjoint(parts + pairs)


def _parts(name):
    """``['db', 'password']`` of ``DB_PASSWORD``, ``dbPassword`` and ``['db-password']``."""
    parts, current, lower = [], "", False
    for letter in name[:_LONGEST]:
        if not letter.isalpha() or (lower and letter.isupper()):
            parts.append(current)
            current = ""
        if letter.isalpha():
            current += letter.lower()
        lower = letter.islower()
    parts.append(current)
    return [part for part in parts if part]


def hidden(node):
    """The ValueNode without what it says; its digest is salted for this preview."""
    if node["t"] in _TOLD:
        return node
    content = (node.get("d") or node["r"]).encode("utf-8", "surrogatepass")
    return {"t": node["t"], "r": "<hidden>", "d": digest(events.salt() + content), "hidden": True}
