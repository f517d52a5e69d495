level = 0


def set_level(value):
    global level
    level = value
