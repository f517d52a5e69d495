# about: a list subclass rebuilds itself with its name only
# run: fork=ok spawn=ok
# differs: output
import multiprocessing


class Playlist(list):
    def __init__(self, name, songs=()):
        super().__init__(songs)
        self.name = name

    def __reduce__(self):
        return type(self), (self.name,)


def play(playlist):
    print(playlist.name, len(playlist))


if __name__ == "__main__":
    playlist = Playlist("morning", ["a", "b", "c"])
    p = multiprocessing.Process(target=play, args=(playlist,))  # expect: custom-pickling playlist
    p.start()
    p.join()
