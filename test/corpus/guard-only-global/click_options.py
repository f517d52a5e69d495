# about: Options of a command line are kept in a dict that exists in the script run by hand only.
# args: --unit km
# run: fork=ok spawn=exception
# differs: exception NameError
import argparse
import multiprocessing


def convert(metres):
    if options["unit"] == "km":  # expect: guard-only-global options
        return metres / 1000
    return metres


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--unit", choices=["m", "km"], default="m")
    options = vars(parser.parse_args())

    process = multiprocessing.Pool(1)
    result = process.map_async(convert, [500, 1500])
    print(result.get(timeout=60))
    process.terminate()
