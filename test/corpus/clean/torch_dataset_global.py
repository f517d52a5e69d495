# about: A dataset that is an ordinary class of the module, loaded by several workers.
# tempts: unpicklable-argument
# needs: torch
import torch
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __init__(self, size):
        self.numbers = list(range(size))

    def __len__(self):
        return len(self.numbers)

    def __getitem__(self, index):
        return torch.tensor(self.numbers[index] ** 2)


def main():
    loader = DataLoader(Squares(100), batch_size=10, num_workers=2, shuffle=True)
    for batch in loader:
        print(batch.sum().item())


if __name__ == "__main__":
    main()
