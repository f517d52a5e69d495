import multiprocessing

start = multiprocessing.Event()
