"""Which state of the process (``process_state``) the code that a child can reach may depend on."""

# What code touches (a module, `module.attribute`, or `hash`) and the state that it then may depend on.
_DEPENDS = {
    "sys.getrecursionlimit": "recursion limit",
    "sys.getswitchinterval": "switch interval",
    "gc": "garbage collector",
    "decimal": "decimal context",
    "warnings": "warnings filters",
    "warnings.warn": "warnings filters",
    "_warnings": "warnings filters",
    "logging": "logging",
    "_socket": "socket default timeout",
    "socket": "socket default timeout",
    "signal": "signal handlers",
    "_signal": "signal handlers",
    "locale": "locale",
    "_locale": "locale",
    "random": "random generator",
    "numpy.random": "numpy.random generator",
    "os.environ": "environment",
    "os.getenv": "environment",
    "os.umask": "umask",
    "sys.stdout": "sys.stdout",
    "sys.stderr": "sys.stderr",
    "sys.meta_path": "sys.meta_path",
    "hash": "hash seed",
}
# Code that sets a state itself does not depend on what it inherits.
_SETTERS = {
    "logging": ("basicConfig", "dictConfig", "fileConfig", "addHandler", "setLevel"),
    "recursion limit": ("setrecursionlimit",),
    "switch interval": ("setswitchinterval",),
    "garbage collector": ("enable", "disable"),
    "decimal context": ("setcontext", "localcontext", "prec"),
    "warnings filters": ("filterwarnings", "simplefilter", "catch_warnings"),
    "socket default timeout": ("setdefaulttimeout",),
    "signal handlers": ("signal", "sigwait"),
    "locale": ("setlocale",),
    "random generator": ("seed", "setstate"),
    "numpy.random generator": ("seed", "set_state"),
}


def reached(touched, attributes):
    """``(name, where)`` of each state that code which touches these, and takes these attributes, depends on."""
    found = []
    for key, where in touched.items():
        name = _DEPENDS.get(key)
        if name is not None and not any(setter in attributes for setter in _SETTERS.get(name, ())):
            found.append((name, where))
    return found
