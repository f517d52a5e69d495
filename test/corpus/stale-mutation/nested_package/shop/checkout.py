"""What a basket costs."""

from .currency import to_dollars


def total(basket):
    currency, amount = basket
    return round(to_dollars(currency, amount), 2)
