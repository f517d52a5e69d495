# about: torch.multiprocessing.spawn at module level.
# needs: torch
import torch.multiprocessing as mp


def train(rank, world_size):
    print("rank", rank, "of", world_size)


mp.spawn(train, args=(2,), nprocs=2, join=True)  # expect: missing-main-guard mp.spawn
