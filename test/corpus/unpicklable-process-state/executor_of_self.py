# about: An object submits its own method to the executor that it keeps.
# run: fork=exception spawn=exception
# differs: nothing
# python: >=3.10
from concurrent.futures import ProcessPoolExecutor


class Renderer:
    def __init__(self, scenes):
        self.scenes = scenes
        self.executor = ProcessPoolExecutor(1)

    def render(self, index):
        return "rendered " + self.scenes[index]

    def run(self):
        futures = [self.executor.submit(self.render, index) for index in range(len(self.scenes))]  # expect: unpicklable-process-state self.render
        return [future.result() for future in futures]


if __name__ == "__main__":
    print(Renderer(["sea", "sky"]).run())
