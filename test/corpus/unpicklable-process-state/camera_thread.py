# about: A Process subclass makes an event of threading in its constructor.
# run: fork=ok spawn=exception
# differs: exception TypeError
import threading
from multiprocessing import Process


class Camera(Process):
    def __init__(self, device, frames):
        super().__init__(name="camera-%d" % device)
        self.device = device
        self.frames = frames
        self._stop_requested = threading.Event()

    def run(self):
        for frame in range(self.frames):
            if self._stop_requested.is_set():
                break
            print("frame", frame, "of", self.device)


def main():
    camera = Camera(0, 2)
    camera.start()  # expect: unpicklable-process-state camera
    camera.join()


if __name__ == "__main__":
    main()
