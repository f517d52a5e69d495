# about: A module greets on the standard output when it is imported; children import it again for the target.
# run: fork=ok spawn=ok
# differs: output
import multiprocessing

import engine

if __name__ == "__main__":
    process = multiprocessing.Process(target=engine.drive, args=(3,))
    process.start()
    process.join()
