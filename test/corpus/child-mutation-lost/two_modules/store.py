rows = []


def add(row):
    rows.append(row)  # expect: child-mutation-lost rows
