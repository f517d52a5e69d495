# about: The application object is made in main and kept in a module of the package.
# run: fork=ok spawn=exception
# differs: variable current
from concurrent.futures import ProcessPoolExecutor

from shop import app, orders

if __name__ == "__main__":
    app.start(name="shop")
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(orders.place, "book").result())
