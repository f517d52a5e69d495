from shop import app


def place(article):
    return app.current.name + ": " + article  # expect: stale-global app.current
