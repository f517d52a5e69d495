from multiprocessing import Queue

results = Queue()
