"""A linear model with random coefficients."""

import random

COEFFICIENTS = [random.random() for _ in range(4)]


def evaluate(value):
    return sum(c * value for c in COEFFICIENTS)  # expect: nondeterministic-import COEFFICIENTS
