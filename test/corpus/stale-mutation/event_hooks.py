# about: Hooks are connected to a module-level list of callbacks before work begins.
# run: fork=ok spawn=ok
# differs: variable on_done
import concurrent.futures

on_done = []


def shout(text):
    return text.upper() + "!"


def process(text):
    for hook in on_done:  # expect: stale-mutation on_done
        text = hook(text)
    return text


def connect(hook):
    on_done.append(hook)
    return hook


def main():
    connect(shout)
    with concurrent.futures.ProcessPoolExecutor(max_workers=1) as executor:
        print(executor.submit(process, "ready").result())


if __name__ == "__main__":
    main()
