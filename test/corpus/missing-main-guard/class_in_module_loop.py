# about: a subclass of Process is started in a with statement at module level
# run: fork=ok spawn=exception
# differs: output
import multiprocessing
from contextlib import closing


class Echo(multiprocessing.Process):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def run(self):
        print(self.text)


with open(__file__) as me:
    title = me.readline()

echo = Echo("echo")
echo.start()  # expect: missing-main-guard echo.start
echo.join()
