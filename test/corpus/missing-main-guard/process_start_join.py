# about: Process, start, join at module level, as in many first answers.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
import multiprocessing as mp


def greet(name):
    print("hello", name)


p = mp.Process(target=greet, args=("bob",))  # expect: missing-main-guard Process
p.start()  # or: missing-main-guard start
p.join()
