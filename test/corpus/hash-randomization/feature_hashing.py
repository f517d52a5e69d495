# about: Feature hashing with the builtin hash, in the run method of a Process subclass.
# run: fork=ok spawn=ok
# differs: result
import multiprocessing as mp

DIMENSIONS = 2**20


class Vectorizer(mp.Process):
    def __init__(self, text, connection):
        super().__init__()
        self.text = text
        self.connection = connection

    def run(self):
        indices = [hash(word) % DIMENSIONS for word in self.text.split()]  # expect: hash-randomization hash
        self.connection.send(indices)


def main():
    text = "the quick brown fox"
    vectors = []
    for _ in range(2):
        receiver, sender = mp.Pipe(duplex=False)
        vectorizer = Vectorizer(text, sender)
        vectorizer.start()
        vectors.append(receiver.recv())
        vectorizer.join()
    print("the same text, the same vector:", vectors[0] == vectors[1])


if __name__ == "__main__":
    main()
