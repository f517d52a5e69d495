import hashlib
import secrets

KEY = secrets.token_hex(16)


def sign(message):
    return hashlib.sha256((KEY + message).encode()).hexdigest()  # expect: nondeterministic-import KEY


def verify(message, signature):
    return sign(message) == signature
