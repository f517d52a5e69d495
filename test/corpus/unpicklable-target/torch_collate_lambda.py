# about: a lambda as the collate function of a DataLoader with workers
# needs: torch
import torch
from torch.utils.data import DataLoader, TensorDataset

if __name__ == "__main__":
    data = TensorDataset(torch.arange(10))
    loader = DataLoader(
        data,
        batch_size=2,
        num_workers=2,
        collate_fn=lambda batch: torch.stack([b[0] for b in batch]),  # expect: unpicklable-target lambda
    )
    for batch in loader:
        print(batch)
