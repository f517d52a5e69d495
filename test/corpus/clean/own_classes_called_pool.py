# about: Pool and Process are also names of other things.
# tempts: missing-main-guard unpicklable-task
# run: fork=ok spawn=ok
# differs: nothing


class Process:
    def __init__(self, target, args=()):
        self.target = target
        self.args = args

    def start(self):
        self.target(*self.args)


class Pool:
    def __init__(self, size):
        self.free = list(range(size))

    def map(self, function, items):
        return [function(item) for item in items]

    def acquire(self):
        return self.free.pop()


connections = Pool(3)
print(connections.acquire())
step = Process(target=lambda text: print("step", text), args=("one",))
step.start()
print(connections.map(lambda item: item + 1, [1, 2]))
