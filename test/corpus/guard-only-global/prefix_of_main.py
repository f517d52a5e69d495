# about: main() declares a global that exists nowhere else; it is called under the guard
# run: fork=ok spawn=exception
# differs: output
from multiprocessing import Process, Queue


def consumer(jobs):
    while True:
        job = jobs.get()
        if job is None:
            break
        print(prefix + job)  # expect: guard-only-global prefix


def main():
    global prefix
    prefix = "job: "
    jobs = Queue()
    worker = Process(target=consumer, args=(jobs,))
    worker.start()
    for name in ["resize", "crop"]:
        jobs.put(name)
    jobs.put(None)
    worker.join()


if __name__ == "__main__":
    main()
