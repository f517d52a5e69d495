"""The real thing."""


def charge(amount):
    return "charged %d" % amount
