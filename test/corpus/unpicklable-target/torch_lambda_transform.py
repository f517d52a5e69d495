# about: A subclass of DataLoader with workers gets a lambda for collating.
# needs: torch
import torch
from torch.utils.data import DataLoader, TensorDataset


class EvalLoader(DataLoader):
    def __init__(self, dataset, **kwargs):
        super().__init__(dataset, shuffle=False, **kwargs)


def main():
    data = TensorDataset(torch.arange(100))
    loader = EvalLoader(data, batch_size=10, num_workers=2, collate_fn=lambda rows: torch.stack([row[0] for row in rows]))  # expect: unpicklable-target lambda
    for batch in loader:
        print(batch.sum())


if __name__ == "__main__":
    main()
