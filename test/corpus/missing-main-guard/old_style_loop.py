# about: a script in the old style that starts its processes in a loop at the top level
# run: fork=ok spawn=exception
# differs: output
import multiprocessing
import os


def worker(num):
    """thread worker function"""
    name = 'worker %d' % num
    with open(os.path.join('.', 'out_%d.txt' % num), 'w') as f:
        f.write(name)
    print(name)


jobs = []
for i in range(3):
    p = multiprocessing.Process(target=worker, args=(i,))
    jobs.append(p)
    p.start()  # expect: missing-main-guard p.start
for j in jobs:
    j.join()
