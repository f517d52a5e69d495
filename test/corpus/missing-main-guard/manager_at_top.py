# about: A Manager starts a process of its own, here while the script is imported.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
import multiprocessing as mp

manager = mp.Manager()  # expect: missing-main-guard mp.Manager
results = manager.dict()
results["ready"] = True
print(dict(results))
manager.shutdown()
