class App:
    def __init__(self, name):
        self.name = name


current = None


def start(name):
    global current
    current = App(name)
    return current
