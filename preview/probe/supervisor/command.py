"""The command that runs the script with the probe inside."""

import json
import os
import subprocess

import environment

_TRIAL_SECONDS = 20


def words(settings, env):
    """The words of the command.

    settings: the leg's (preview/legs/leg.ts, ``settingsOf``). env: with what the stub reads.
    """
    start = [settings["python"]] + settings["pythonArgs"]
    program = settings["program"]
    if _rides(start, settings["probe"]):
        named = ["-m", program["module"]] if "module" in program else [program["script"]]
        return start + named + settings["args"]
    plan = {
        "environment": {name: value for name, value in env.items() if name.startswith(environment.SETTINGS)},
        "stub": os.path.join(settings["probe"], "sitecustomize.py"),
        "program": program,
        "args": settings["args"],
    }
    path = os.path.join(settings["folder"], "plan.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(plan, file)
    return start + [os.path.join(settings["probe"], "launcher.py"), path]


def _rides(start, probe):
    """Whether the stub gets into this interpreter by way of PYTHONPATH: tried once a preview, and then known."""
    known = os.path.join(probe, "rides")
    try:
        with open(known) as file:
            return file.read() == "yes"
    except OSError:
        pass
    greetings = os.path.join(probe, "greetings-%d" % os.getpid())
    env = environment.with_probe(os.environ, probe, greetings, "spawn", {})
    try:
        subprocess.call(
            start + ["-c", "pass"],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TRIAL_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        pass
    rides = os.path.exists(greetings)
    with open(known + ".%d" % os.getpid(), "w") as file:
        file.write("yes" if rides else "no")
    os.replace(file.name, known)
    return rides
