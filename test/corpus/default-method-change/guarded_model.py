# about: A model loaded under the guard worked on Linux until Python 3.14.
# run: fork=ok spawn=exception
# differs: exception NameError
import concurrent.futures


def predict(value):
    return model["weight"] * value  # expect: guard-only-global model


if __name__ == "__main__":
    model = {"weight": 3}
    with concurrent.futures.ProcessPoolExecutor(max_workers=1) as executor:  # expect: default-method-change ProcessPoolExecutor
        print(list(executor.map(predict, [1, 2])))
