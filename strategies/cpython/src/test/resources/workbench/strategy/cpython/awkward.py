"""Items that hurt their process, or their answer; the result of an item is its index, 4 bytes."""

import os
import signal
import sys
import time


def prepare(does):
    if does == "refuse":
        raise ImportError("no module for this")

    def perform(described):
        item = int.from_bytes(described, "big")
        if item != 3:
            return described
        if does == "fail":
            raise KeyError("grüße")
        if does == "leave":
            sys.exit(5)
        if does == "exit":
            sys.stderr.write("leaving on purpose\n")
            sys.stderr.flush()
            os._exit(3)
        if does == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if does == "rubbish":
            for number in range(3, 20):
                try:
                    os.write(number, b"rubbish\n")
                except OSError:
                    pass
        if does == "long":
            return described + b"!"
        if does == "short":
            return b"!"
        if does == "nothing":
            return None
        if does == "print":
            print("x" * 100000)
            sys.stdout.flush()
            sys.stdin.read()
        if does == "stay":
            while True:
                time.sleep(1)
        return described

    return perform
