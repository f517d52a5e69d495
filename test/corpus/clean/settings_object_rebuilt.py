# about: The child builds its settings from the environment, as the parent did.
# tempts: stale-mutation stale-global
# run: fork=ok spawn=ok
# differs: nothing
import os
from multiprocessing import Process


class Settings:
    def __init__(self):
        self.level = os.environ.get("LEVEL", "low")


settings = Settings()


def work():
    print(settings.level)


def main():
    os.environ["LEVEL"] = "high"
    print("the parent keeps", settings.level)
    process = Process(target=print, args=("from the child",))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
