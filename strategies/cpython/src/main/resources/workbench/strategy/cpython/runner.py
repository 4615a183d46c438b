"""Performs the items of jobs that the workbench sends over standard input, and answers over the pipe of standard output.

Arguments: how ("sequential", "threads" or "processes"), at which width, and in which style.

What comes is a script with its arguments, a byte that asks for the clock, and then jobs; the end of the input ends this process.
What goes are messages that begin with one of the bytes below, which no text holds: a script that printed into the pipe would be
noticed. A number has 4 bytes, a time 8, a text its length before it.
"""

import os
import platform
import queue
import signal
import struct
import sys
import sysconfig
import threading
import time

HELLO, REFUSAL, CLOCK, RESULT, FAILURE, DONE = (bytes([kind]) for kind in range(0xF8, 0xFE))

NUMBER = struct.Struct(">i")
TIME = struct.Struct(">q")
JOB = struct.Struct(">ii")
PERFORMED = struct.Struct(">ciiqqi")

LONGEST_TEXT = 2000


class Channel:
    """The way to and from the workbench, which what a script reads or prints does not touch."""

    def __init__(self):
        self.input = os.fdopen(os.dup(0), "rb")
        self.output = os.fdopen(os.dup(1), "wb")
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(2, 1)
        self.writing = threading.Lock()
        self.jobs = queue.SimpleQueue()

    def read(self, length):
        data = self.input.read(length)
        if len(data) < length:
            raise EOFError
        return data

    def read_number(self):
        return NUMBER.unpack(self.read(NUMBER.size))[0]

    def read_text(self):
        return self.read(self.read_number()).decode("utf-8")

    def read_job(self):
        """All items, each with its index and as it was described."""
        count, length = JOB.unpack(self.read(JOB.size))
        data = self.read(length)
        items = []
        at = 0
        for item in range(count):
            begin = at + NUMBER.size
            at = begin + NUMBER.unpack_from(data, at)[0]
            items.append((item, data[begin:at]))
        return items

    def receive(self):
        """Hands on jobs until the input ends, and this process with it, whatever it is doing."""
        try:
            while True:
                self.jobs.put(self.read_job())
        except EOFError:
            pass
        finally:
            os._exit(0)

    def send(self, *parts):
        with self.writing:
            self.output.write(b"".join(parts))
            self.output.flush()

    def fail(self, item, failure):
        self.send(FAILURE, NUMBER.pack(item), text(failure))

    def answer(self, results):
        """In one piece and at the end: a thread that writes lets go of the GIL and has to wait for it again."""
        parts = []
        for item, worker, started, ended, result in results:
            parts.append(PERFORMED.pack(RESULT, item, worker, started, ended, len(result)))
            parts.append(result)
        self.send(*parts, DONE)

    def leave(self):
        """In a process that was forked, where another thread may have held the locks of the streams."""
        os.close(self.input.fileno())
        os.close(self.output.fileno())


def text(content):
    data = content[:LONGEST_TEXT].encode("utf-8", "replace")
    return NUMBER.pack(len(data)) + data


def told(failure):
    """What an exception is and says."""
    name = type(failure).__name__
    message = str(failure)
    return "%s: %s" % (name, message) if message else name


def perform(work, worker, item, described):
    started = time.perf_counter_ns()
    result = work(described)
    ended = time.perf_counter_ns()
    if not isinstance(result, bytes):
        raise TypeError("the result of an item is no bytes but %s" % type(result).__name__)
    return item, worker, started, ended, result


class Sequential:
    """One item after another, in the main thread."""

    def __init__(self, work, channel):
        self.work = work
        self.channel = channel

    def run(self, items):
        results = []
        for item, described in items:
            try:
                results.append(perform(self.work, 1, item, described))
            except BaseException as failure:
                self.channel.fail(item, told(failure))
                return None
        return results


class Threads:
    """Daemon threads that take items from a queue, for ever."""

    def __init__(self, work, channel, width, style):
        self.work = work
        self.channel = channel
        self.queue = queue.Queue()
        self.results = []
        self.failed = False
        for number in range(1, width + 1):
            if style == "lambda":
                thread = threading.Thread(target=lambda worker=number: self.take(worker))
            else:
                thread = Taker(self, number)
            thread.daemon = True
            thread.start()

    def take(self, worker):
        while True:
            item, described = self.queue.get()
            if not self.failed:
                self.attempt(worker, item, described)
            self.queue.task_done()

    def attempt(self, worker, item, described):
        try:
            self.results.append(perform(self.work, worker, item, described))
        except BaseException as failure:
            self.failed = True
            self.channel.fail(item, told(failure))

    def run(self, items):
        self.results = []
        for one in items:
            self.queue.put(one)
        self.queue.join()
        return None if self.failed else self.results


class Taker(threading.Thread):
    """The style "subclass"."""

    def __init__(self, threads, number):
        super().__init__()
        self.threads = threads
        self.number = number

    def run(self):
        self.threads.take(self.number)


class Processes:
    """A pool of multiprocessing, to which items go in chunks, as many as Pool.map makes."""

    POLL = 0.2
    CHUNKS_PER_WORKER = 4

    def __init__(self, work, channel, width):
        import multiprocessing

        self.channel = channel
        self.width = width
        self.timeout = multiprocessing.TimeoutError
        self.numbers = {}
        context = multiprocessing.get_context("fork")  # by which the workers have the script, whatever it holds
        self.pool = context.Pool(width, begin_worker, (work, channel))
        self.workers = multiprocessing.active_children()

    def run(self, items):
        size = -(-len(items) // (self.width * self.CHUNKS_PER_WORKER))
        chunks = [items[at:at + size] for at in range(0, len(items), size or 1)]
        answers = self.pool.imap_unordered(perform_chunk, chunks)
        results = []
        for _ in chunks:
            pid, performed, failure = self.next(answers)
            worker = self.numbers.setdefault(pid, len(self.numbers) + 1)
            results.extend((item, worker, started, ended, result) for item, _, started, ended, result in performed)
            if failure:
                self.channel.fail(*failure)
                return None
        return results

    def next(self, answers):
        """The next answer; ends this process if a worker has ended, since a pool would wait for its items for ever."""
        while True:
            try:
                return answers.next(self.POLL)
            except self.timeout:
                for worker in self.workers:
                    if not worker.is_alive():
                        sys.stderr.write("a worker process ended with exit code %s\n" % worker.exitcode)
                        sys.stderr.flush()
                        os._exit(1)


def begin_worker(work, channel):
    """Keeps the script for the items, and ends this process with the main one, whatever it is doing."""
    import multiprocessing
    from multiprocessing.connection import wait

    global the_work
    the_work = work
    sentinel = multiprocessing.parent_process().sentinel
    threading.Thread(target=lambda: (wait([sentinel]), os._exit(1)), daemon=True).start()
    channel.leave()


def perform_chunk(items):
    """Who has performed the items, their results, and the first failure, which ends the chunk."""
    results = []
    for item, described in items:
        try:
            results.append(perform(the_work, 0, item, described))
        except BaseException as failure:
            return os.getpid(), [], (item, told(failure))
    return os.getpid(), results, None


def prepared(channel):
    """What performs an item: what the script's prepare gives."""
    name, code = channel.read_text(), channel.read_text()
    arguments = [channel.read_text() for _ in range(channel.read_number())]
    module = {"__name__": name}
    exec(compile(code, name, "exec"), module)
    return module["prepare"](*arguments)


def opened(channel, way, width, style):
    work = prepared(channel)
    if way == "sequential":
        return Sequential(work, channel)
    if way == "threads":
        return Threads(work, channel, width, style)
    return Processes(work, channel, width)


def build():
    if not sysconfig.get_config_var("Py_GIL_DISABLED"):
        return "with GIL"
    return "free-threaded, GIL on" if sys._is_gil_enabled() else "without GIL"


def main(way, width, style):
    channel = Channel()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; what follows is up to the workbench
    try:
        performer = opened(channel, way, int(width), style)
    except BaseException as failure:
        channel.send(REFUSAL, text(told(failure)))
        return
    interpreter = os.path.basename(sys.executable) or "python"
    facts = (platform.python_implementation(), platform.python_version(), build(), interpreter)
    channel.send(HELLO, *(text(fact) for fact in facts))
    channel.read(1)
    channel.send(CLOCK, TIME.pack(time.perf_counter_ns()))
    threading.Thread(target=channel.receive, daemon=True).start()
    while True:
        results = performer.run(channel.jobs.get())
        if results is not None:
            channel.answer(results)


main(*sys.argv[1:])
