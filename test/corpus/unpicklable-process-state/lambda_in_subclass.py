# about: A Process subclass takes a function as a parameter and gets a lambda.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing as mp


class Mapper(mp.Process):
    def __init__(self, function, items):
        mp.Process.__init__(self)
        self.function = function
        self.items = items

    def run(self):
        print([self.function(item) for item in self.items])


if __name__ == "__main__":
    mapper = Mapper(lambda item: item * 2, [1, 2, 3])  # or: unpicklable-process-state lambda
    mapper.start()  # expect: unpicklable-process-state mapper
    mapper.join()
