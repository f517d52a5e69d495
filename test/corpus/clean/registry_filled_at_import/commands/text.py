from . import command


@command
def upper(value):
    return value.upper()


@command
def title(value):
    return value.title()
