# about: a lambda in an inherited pattern: keyword target on a line of its own
# run: fork=ok spawn=exception
# differs: output
import multiprocessing

if __name__ == "__main__":
    q = multiprocessing.Queue()
    proc = multiprocessing.Process(
        name="answer",
        target=lambda out: out.put(42),  # expect: unpicklable-target lambda
        args=(q,),
    )
    proc.start()
    print(q.get(timeout=5))
    proc.join()
