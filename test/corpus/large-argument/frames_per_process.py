# about: Every decoder process is handed all frames.
# run: fork=ok spawn=ok
# differs: nothing
import multiprocessing


class Decoder(multiprocessing.Process):
    def __init__(self, frames, first):
        super().__init__()
        self.frames = frames
        self.first = first

    def run(self):
        print(self.first, len(self.frames[self.first :]))


def main():
    frames = [bytes(1_000) for _ in range(20_000)]
    for first in (0, 10_000):
        decoder = Decoder(frames, first)  # or: large-argument Decoder
        decoder.start()  # expect: large-argument decoder
        decoder.join()


if __name__ == "__main__":
    main()
