def transform(task):
    rows, options = task
    return [sum(rows[i:i + options.batch]) for i in range(0, len(rows), options.batch)]
