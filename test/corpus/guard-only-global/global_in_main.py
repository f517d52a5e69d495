# about: main() declares a global that no statement at import ever binds.
# run: fork=ok spawn=exception
# differs: exception NameError
# differs: variable settings
from concurrent.futures import ProcessPoolExecutor


def read_settings():
    return {"unit": "km", "factor": 1.609}


def convert(miles):
    return "%.1f %s" % (miles * settings["factor"], settings["unit"])  # expect: guard-only-global settings


def main():
    global settings
    settings = read_settings()
    with ProcessPoolExecutor(max_workers=2) as executor:
        for text in executor.map(convert, [1, 26.2, 100]):
            print(text)


if __name__ == "__main__":
    main()
