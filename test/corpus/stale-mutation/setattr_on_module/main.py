# about: Options are copied into a settings module by setattr, one by one.
# args: --lang fr
# run: fork=ok spawn=ok
# differs: variable lang fork='fr' spawn='en'
import argparse
from concurrent.futures import ProcessPoolExecutor

import settings
from translate import translate


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lang")
    for name, value in vars(parser.parse_args()).items():
        setattr(settings, name, value)
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(list(executor.map(translate, ["yes", "no"])))


if __name__ == "__main__":
    main()
