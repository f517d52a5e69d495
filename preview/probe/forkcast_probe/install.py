"""Which of multiprocessing's modules is hooked where; each hook stands in the module of its purpose."""

from . import events, methods, process_state, starts

_configured = False


def configure(settings, folder):
    """Takes the leg's settings; the first call counts.

    settings: the environment's ``FORKCAST_`` variables without that prefix.
    folder: where the stub and the bundle stand.
    """
    global _configured
    if _configured:
        return
    _configured = True
    events.configure(settings["EVENTS"])
    methods.configure(settings["METHOD"])
    process_state.configure(settings.get("SALT", ""))
    starts.configure(settings, folder)


def after_import(module):
    """Called once after each hooked module has been executed."""
    hook = _HOOKS.get(module.__name__)
    if hook is not None:
        hook(module)


def _after_context(context):
    from . import children

    methods.force(context)
    starts.watch(context.process)
    children.watch(context.process)


def _after_traceback(traceback):
    from . import failures

    failures.watch_print_exc(traceback)


def _after_posix_popen(popen):
    from . import payload

    payload.watch(popen)


def _after_server_popen(popen):
    _after_posix_popen(popen)
    starts.watch_exits(popen)


def _after_windows_popen(popen):
    from . import payload

    payload.watch_windows(popen)


_HOOKS = {
    "multiprocessing.context": _after_context,
    "multiprocessing.popen_fork": starts.watch_exits,
    "multiprocessing.popen_spawn_posix": _after_posix_popen,
    "multiprocessing.popen_forkserver": _after_server_popen,
    "multiprocessing.popen_spawn_win32": _after_windows_popen,
    "multiprocessing.forkserver": starts.watch_server,
    "multiprocessing.util": starts.watch_spawn,
    "traceback": _after_traceback,
}
