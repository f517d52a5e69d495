# about: a package's registry list is extended from main, and a submodule's worker reads it through a relative import
# run: fork=ok spawn=ok
# differs: output
from app.jobs import start
from app.registry import plugins

if __name__ == "__main__":
    plugins.extend(["csv", "xml"])
    start()
