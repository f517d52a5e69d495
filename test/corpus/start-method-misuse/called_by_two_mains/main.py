# about: a library sets the method in a setup function, and so does the script
# run: fork=exception spawn=exception
# differs: nothing
import multiprocessing

import training

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    training.setup()
    training.train()
