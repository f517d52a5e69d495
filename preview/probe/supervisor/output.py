"""The script's stdout and stderr, with the process that wrote each chunk where the system can tell.

On Linux both are AF_UNIX stream sockets whose receiving end has SO_PASSCRED set:
the kernel attaches the writer's pid to every write (unix(7)). Elsewhere they are
pipes and the pid is 0.
"""

import base64
import codecs
import os
import socket
import struct
import threading
import time

CHUNK = 1 << 16
# What is kept of each stream; the rest is read, so that nobody blocks, and counted.
KEPT = 16 << 20
_CREDENTIALS = struct.Struct("3i")


class Output:
    def __init__(self, messages):
        self.messages = messages
        self.attributed = hasattr(socket, "SO_PASSCRED")
        self.ends = {}
        self.threads = []
        self.closing = False

    def writer(self, stream):
        """What ``subprocess.Popen`` takes as the stream's file."""
        if self.attributed:
            reader, writer = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
            writer.shutdown(socket.SHUT_RD)
        else:
            reader, writer = (os.fdopen(end, mode, 0) for end, mode in zip(os.pipe(), ("rb", "wb")))
        self.ends[stream] = (reader, writer)
        return writer

    def started(self):
        """The script has its ends: closes this process's copies and begins to read."""
        for stream, (reader, writer) in self.ends.items():
            writer.close()
            thread = threading.Thread(target=self.read, args=(stream, reader), daemon=True)
            thread.start()
            self.threads.append(thread)

    def running(self):
        return any(thread.is_alive() for thread in self.threads)

    def close(self):
        """Every writer is gone, or should be: one that is not ends the reading here."""
        self.closing = True
        for thread in self.threads:
            thread.join(0.2)
        for reader, _ in self.ends.values():
            if self.attributed and self.running():
                reader.shutdown(socket.SHUT_RDWR)

    def read(self, stream, reader):
        decoders = {}
        kept = 0
        while True:
            data, pid = self.receive(reader)
            if not data:
                break
            if kept < KEPT:
                decoder = decoders.get(pid)
                if decoder is None:
                    decoder = decoders[pid] = codecs.getincrementaldecoder("utf-8")("replace")
                self.messages.put((stream, pid, time.time(), self.chunk(decoder, data)))
            kept += len(data)
        if kept > KEPT:
            text = "\n[%d bytes in all; only the first are kept]\n" % kept
            self.messages.put((stream, 0, time.time(), {"text": text}))

    def receive(self, reader):
        try:
            if not self.attributed:
                return reader.read(CHUNK), 0
            data, extra, _, _ = reader.recvmsg(CHUNK, socket.CMSG_SPACE(_CREDENTIALS.size))
        except (OSError, ValueError):
            return b"", 0
        for level, kind, content in extra:
            if level == socket.SOL_SOCKET and kind == socket.SCM_CREDENTIALS:
                return data, _CREDENTIALS.unpack(content[: _CREDENTIALS.size])[0]
        return data, 0

    @staticmethod
    def chunk(decoder, data):
        text = decoder.decode(data)
        record = {"text": text}
        if "\ufffd" in text:
            record["base64"] = base64.b64encode(data).decode("ascii")
        return record
