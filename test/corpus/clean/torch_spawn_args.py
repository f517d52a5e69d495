# about: Training processes get everything as arguments.
# tempts: unpicklable-argument
# needs: torch
import torch
import torch.multiprocessing as mp


def train(rank, world_size, learning_rate):
    torch.manual_seed(rank)
    model = torch.nn.Linear(4, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    for _ in range(3):
        loss = model(torch.randn(8, 4)).pow(2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(rank, world_size, float(loss))


def main():
    world_size = 2
    mp.spawn(train, args=(world_size, 0.1), nprocs=world_size, join=True)


if __name__ == "__main__":
    main()
