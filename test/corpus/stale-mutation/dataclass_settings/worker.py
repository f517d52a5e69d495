from settings import settings


def plan(total):
    steps = total // settings.batch  # expect: stale-mutation settings.batch
    return steps
