# about: The model is trained on import, announced by each child.
# run: fork=ok spawn=ok
# differs: output
import concurrent.futures


def train():
    print("training...")
    return [n * 0.5 for n in range(3)]


MODEL = train()  # expect: import-side-effect train


def predict(index):
    return MODEL[index]


def main():
    with concurrent.futures.ProcessPoolExecutor(1) as executor:
        print(list(executor.map(predict, [0, 1, 2])))


if __name__ == "__main__":
    main()
