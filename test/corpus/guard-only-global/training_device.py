# about: A training script defines its device and batch size at the bottom.
# run: fork=ok spawn=exception
# differs: exception NameError
import multiprocessing as mp


class Trainer:
    def __init__(self, rank):
        self.rank = rank

    def fit(self):
        steps = 64 // batch_size  # expect: guard-only-global batch_size
        print("rank", self.rank, "takes", steps, "steps")


def train(rank):
    trainer = Trainer(rank)
    trainer.fit()


if __name__ == "__main__":
    batch_size = 16
    world_size = 2
    processes = []
    for rank in range(world_size):
        p = mp.Process(target=train, args=(rank,))
        p.start()
        p.join()
        processes.append(p)
