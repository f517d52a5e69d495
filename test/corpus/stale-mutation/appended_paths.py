# about: A list filled under the guard, iterated by the worker.
# run: fork=ok spawn=ok
# differs: variable search_path
from concurrent.futures import ProcessPoolExecutor

search_path = []


def resolve(name):
    return [folder + "/" + name for folder in search_path]  # expect: stale-mutation search_path


if __name__ == "__main__":
    search_path.append("/etc/app")
    search_path.extend(["/usr/share/app", "~/.app"])
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(resolve, "theme.ini").result())
