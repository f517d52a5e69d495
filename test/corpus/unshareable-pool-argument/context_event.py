# about: An event of a context, in a task of a pool of the same context.
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing


def wait_for(event, seconds):
    return event.wait(seconds)


def main():
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    ready.set()
    with context.Pool(1) as pool:
        print(pool.apply(wait_for, args=(ready, 1.0)))  # expect: unshareable-pool-argument ready


if __name__ == "__main__":
    main()
