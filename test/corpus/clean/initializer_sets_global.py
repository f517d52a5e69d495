# about: the initializer sets the global that tasks read
# tempts: stale-global child-mutation-lost
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing as mp

model = None


def init(weights):
    global model
    model = {"w": weights}


def predict(x):
    return model["w"] * x


if __name__ == "__main__":
    with mp.Pool(2, initializer=init, initargs=(4,)) as pool:
        print(pool.map(predict, [1, 2]))
