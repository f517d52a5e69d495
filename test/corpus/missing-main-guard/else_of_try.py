# about: The processes are started in the else of a try at module level.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
try:
    import multiprocessing as mp
except ImportError:
    mp = None
else:

    def ping(host):
        print("ping", host)

    jobs = []
    for host in ("a", "b"):
        job = mp.Process(target=ping, args=(host,))  # expect: missing-main-guard mp.Process
        job.start()  # or: missing-main-guard job
        jobs.append(job)
    for job in jobs:
        job.join()
