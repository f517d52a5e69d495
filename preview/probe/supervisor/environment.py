"""The environment that makes the probe ride along."""

import os

import stacks

SETTINGS = "FORKCAST_"


def with_probe(base, probe, events, method, options):
    """``base`` with what the stub reads (``sitecustomize.py``).

    base: the script's own environment, ``{name: value}``.
    probe: the prepared probe's folder (``bundle.prepare``).
    events: the file that events are appended to; its folder takes what is too large for an event.
    options: further settings of the probe, ``{name: text}`` (preview/legs/leg.ts, ``optionsOf``).
    """
    env = {name: value for name, value in base.items() if not name.startswith(SETTINGS)}
    original = env.get("PYTHONPATH")
    settings = dict(options)
    if original is not None:
        settings["PYTHONPATH"] = original
    env["PYTHONPATH"] = probe if not original else probe + os.pathsep + original
    settings.update(EVENTS=events, METHOD=method, MAIN="1")
    if stacks.NUMBER is not None:
        settings["STACKS"] = str(int(stacks.NUMBER))
    env.update((SETTINGS + name, value) for name, value in settings.items())
    return env
