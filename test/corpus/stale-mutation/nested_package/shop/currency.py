"""Rates against the dollar."""

RATES = {"USD": 1.0, "EUR": 1.0}


def load_rates(table):
    for currency, rate in table.items():
        RATES[currency] = rate


def to_dollars(currency, amount):
    return amount * RATES[currency]  # expect: stale-mutation RATES
