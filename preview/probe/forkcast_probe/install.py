"""Which of multiprocessing's modules is hooked where; each hook stands in the module of its purpose."""

from . import copied, events, hooks, methods, secrets

_configured = False


def configure(settings, trace, folder, called_at_fork):
    """Takes the leg's settings; the first call counts.

    settings: the environment's ``FORKCAST_`` variables without that prefix. trace: the stub's ``Trace``.
    folder: where the stub and the bundle stand.
    called_at_fork: files whose functions run in a forked child before its own code; the list may still grow.
    """
    global _configured
    if _configured:
        return
    _configured = True
    events.configure(trace, settings.get("SALT", ""))
    methods.configure(settings)
    secrets.configure(settings.get("SECRETS", ""))
    copied.configure(settings.get("COPY"), settings.get("COPY_OF"))
    hooks.configure(settings, folder, called_at_fork)


def after_import(module):
    """Called once after each hooked module has been executed."""
    hook = _HOOKS.get(module.__name__)
    if hook is not None:
        hook(module)


def _after_context(context):
    methods.force(context)
    hooks.watch_starts(context.process)
    hooks.watch_children(context.process)


def _after_traceback(traceback):
    from . import failures

    failures.watch_print_exc(traceback)


def _after_posix_popen(popen):
    from . import payload

    payload.watch(popen)


def _after_server_popen(popen):
    _after_posix_popen(popen)
    hooks.watch_exits(popen)


def _after_windows_popen(popen):
    from . import payload

    payload.watch_windows(popen)


_HOOKS = {
    "multiprocessing.context": _after_context,
    "multiprocessing.popen_fork": hooks.watch_exits,
    "multiprocessing.popen_spawn_posix": _after_posix_popen,
    "multiprocessing.popen_forkserver": _after_server_popen,
    "multiprocessing.popen_spawn_win32": _after_windows_popen,
    "multiprocessing.forkserver": hooks.watch_server,
    "multiprocessing.spawn": hooks.watch_preparation,
    "multiprocessing.util": hooks.watch_spawn,
    "traceback": _after_traceback,
}
