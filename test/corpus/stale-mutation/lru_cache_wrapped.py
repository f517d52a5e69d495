# about: an environment-like settings dict is updated from JSON text, the worker unpacks it
# run: fork=ok spawn=ok
# differs: output
import json
from concurrent.futures import ProcessPoolExecutor

SETTINGS = {"currency": "EUR", "rate": 1.0}


def load(text):
    SETTINGS.update(json.loads(text))


def price(amount):
    rate, currency = SETTINGS["rate"], SETTINGS["currency"]  # expect: stale-mutation SETTINGS
    return "%.1f %s" % (amount * rate, currency)


if __name__ == "__main__":
    load('{"rate": 1.5, "currency": "USD"}')
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(executor.submit(price, 10).result())
