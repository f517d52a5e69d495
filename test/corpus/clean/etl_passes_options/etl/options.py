import dataclasses


@dataclasses.dataclass
class Options:
    batch: int = 1
    labels: dict = dataclasses.field(default_factory=dict)


defaults = Options()
