# about: torch.multiprocessing.spawn pickles its function under every default.
# needs: torch
import torch.multiprocessing as mp


def main():
    losses = []

    def train(rank):
        losses.append(rank)

    mp.spawn(train, nprocs=2)  # expect: unpicklable-target train


if __name__ == "__main__":
    main()
