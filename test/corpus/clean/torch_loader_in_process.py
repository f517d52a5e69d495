# about: A DataLoader without workers runs its lambda in the parent.
# tempts: unpicklable-target
# needs: torch
import torch
from torch.utils.data import DataLoader, TensorDataset


def main():
    dataset = TensorDataset(torch.arange(10.0))
    loader = DataLoader(dataset, batch_size=5, num_workers=0, collate_fn=lambda batch: batch)
    for batch in loader:
        print(len(batch))


main()
