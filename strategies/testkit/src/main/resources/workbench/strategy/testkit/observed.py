"""Items that report to a referee and obey its commands; the class ObservedBatch does the same in Java."""

import socket
import struct

ITEM = struct.Struct(">i")
RESULT = struct.Struct(">q")


def prepare(referee):
    port = int(referee)

    def perform(described):
        item = ITEM.unpack(described)[0]
        if port:
            report(port, described)
        return RESULT.pack(1000003 * (item + 1))

    return perform


def report(port, item):
    with socket.create_connection(("127.0.0.1", port)) as channel:
        channel.sendall(item)
        while True:
            signal = receive(channel)
            if signal == b"G":
                return sign_off(channel)
            if signal in b"FE":
                sign_off(channel)
                raise AssertionError("told to fail")
            if signal == b"O":
                sign_off(channel)
                overflow(0)
            channel.sendall(signal)  # it is as stubborn as it can be, and there


def receive(channel):
    signal = channel.recv(1)
    if not signal:
        raise EOFError("the other side is gone")
    return signal


def sign_off(channel):
    """Ends the visit while the item is still in flight, so that the referee never counts one that is not."""
    channel.sendall(b"B")
    while receive(channel) != b"B":
        pass  # a command that crossed the B comes too late


def overflow(depth):
    return 1 + overflow(depth + 1)
