plugins = ["json"]
