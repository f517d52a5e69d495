"""Translates two words."""

import settings

WORDS = {"fr": {"yes": "oui", "no": "non"}}


def translate(word):
    return WORDS.get(settings.lang, {}).get(word, word)  # expect: stale-mutation settings.lang
