from dataclasses import dataclass, field


@dataclass
class Settings:
    batch: int = 4
    names: list = field(default_factory=lambda: ["a"])


settings = Settings()
