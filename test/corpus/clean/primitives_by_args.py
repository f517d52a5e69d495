# about: Lock, queue, value and event are made in main and handed over by args.
# tempts: unshared-primitive unshareable-pool-argument
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp


def work(number, lock, queue, total, go):
    go.wait(10)
    with lock:
        total.value += number
    queue.put(number * 10)


def main():
    lock, queue, go = mp.Lock(), mp.Queue(), mp.Event()
    total = mp.Value("i", 0, lock=False)
    workers = [mp.Process(target=work, args=(n, lock, queue, total, go)) for n in range(3)]
    for worker in workers:
        worker.start()
    go.set()
    got = sorted(queue.get() for _ in workers)
    for worker in workers:
        worker.join()
    print(got, total.value)


if __name__ == "__main__":
    main()
