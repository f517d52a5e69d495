def work(name):
    print("work for", name)
