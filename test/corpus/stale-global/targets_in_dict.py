# about: The target comes out of a dict, and reads a global that main rebinds.
# run: fork=ok spawn=ok
# differs: variable currency fork='EUR' spawn='USD'
import multiprocessing as mp

currency = "USD"


def invoice(amount):
    print(f"invoice over {amount} {currency}")  # expect: stale-global currency


def reminder(amount):
    print("reminder", amount)


DOCUMENTS = {"invoice": invoice, "reminder": reminder}


def main(kind):
    global currency
    currency = "EUR"
    process = mp.Process(target=DOCUMENTS[kind], args=(10,))
    process.start()
    process.join()


if __name__ == "__main__":
    main("invoice")
