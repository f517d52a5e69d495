# about: A salt drawn at import protects nothing when each worker draws its own.
# run: fork=ok spawn=ok
# differs: variable SALT
import hashlib
import secrets
from concurrent.futures import ProcessPoolExecutor

SALT = secrets.token_hex(8)


def digest(password):
    return hashlib.sha256((SALT + password).encode()).hexdigest()  # expect: nondeterministic-import SALT


def main():
    expected = digest("hunter2")
    with ProcessPoolExecutor(max_workers=1) as executor:
        computed = executor.submit(digest, "hunter2").result()
    print("passwords match:", computed == expected)


if __name__ == "__main__":
    main()
