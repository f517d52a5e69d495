import importlib

shout = importlib.import_module("plugins.shout")
print("loaded", shout.__name__)  # expect: import-side-effect print
