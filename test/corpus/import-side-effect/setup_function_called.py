# about: A function that writes is called at module level, between the definitions.
# run: fork=ok spawn=ok
# differs: output
import sys
import time
from concurrent.futures import ProcessPoolExecutor


def load_model():
    sys.stdout.write("loading the model\n")  # or: import-side-effect sys.stdout.write
    time.sleep(0.05)
    return [0.1, 0.2, 0.7]


MODEL = load_model()  # expect: import-side-effect load_model


def predict(sample):
    return round(sum(weight * value for weight, value in zip(MODEL, sample)), 2)


if __name__ == "__main__":
    samples = [(1, 2, 3), (4, 5, 6)]
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(list(executor.map(predict, samples)))
