# about: a torch dataset reads a global that main() sets, in the workers of a DataLoader
# needs: torch
import argparse

import torch
from torch.utils.data import DataLoader, Dataset

AUGMENT = False


class Images(Dataset):
    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        image = torch.full((3, 8, 8), float(index))
        if AUGMENT:  # expect: stale-global AUGMENT
            image = image.flip(-1)
        return image


def main():
    global AUGMENT
    parser = argparse.ArgumentParser()
    parser.add_argument("--augment", action="store_true")
    AUGMENT = parser.parse_args().augment
    loader = DataLoader(Images(16), batch_size=4, num_workers=2)
    for batch in loader:
        print(batch.shape)


if __name__ == "__main__":
    main()
