NAME = "corp"
print("Welcome to", NAME)
