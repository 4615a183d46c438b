"""Downloads images and saves them as files, or hashes them as they come where there is no path."""

import hashlib
import os
import struct
import urllib.request

HEAD = struct.Struct(">iqq")
LENGTH = struct.Struct(">H")
SAVED = struct.Struct(">iqH")

PIECE = 16 << 10


def prepare():
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # like the clients in Java, past any proxy

    def perform(described):
        image, patience, most = HEAD.unpack_from(described)
        address, path, unfinished = texts(described, HEAD.size)
        with opener.open(address, timeout=patience / 1000) as response:
            if path:
                count, digest = save(response, most, path, unfinished), ""
            else:
                count, digest = take(response, most)
        return SAVED.pack(image, count, len(digest)) + digest.encode("ascii")

    return perform


def texts(data, at):
    while at < len(data):
        begin = at + LENGTH.size
        at = begin + LENGTH.unpack_from(data, at)[0]
        yield data[begin:at].decode("utf-8")


def save(response, most, path, unfinished):
    try:
        with open(unfinished, "xb") as file:
            count = sum(file.write(piece) for piece in pieces(response, most))
        os.replace(unfinished, path)
        return count
    except BaseException:
        if os.path.exists(unfinished):
            os.remove(unfinished)
        raise


def take(response, most):
    digest = hashlib.sha256()
    count = 0
    for piece in pieces(response, most):
        digest.update(piece)
        count += len(piece)
    return count, digest.hexdigest()


def pieces(response, most):
    """All that comes, up to the largest image that is accepted."""
    count = 0
    while True:
        piece = response.read(PIECE)
        if not piece:
            return
        count += len(piece)
        if count > most:
            raise OSError("the image is larger than %d bytes" % most)
        yield piece
