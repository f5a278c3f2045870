"""Compares starts of the program with those of an empty window, on a virtual display. Called by start.sh.

start.py PROGRAM FLOOR STARTS

Time: from starting the process until the display shows the picture that it still shows two seconds later; read off the memory of the display, which
costs neither the program nor the display anything. Memory: the private pages of the process one second after that (clean and dirty, as the kernel
counts them). Starts take turns, and the median counts. Size: it is bounded in itself, since libraries are preferred to code of our own. Exit 1 if a
ratio, or the size, is above its aim.
"""

import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time

AIMS = {"start to first drawn page": 1.10, "private memory": 1.25}
LARGEST_MB = 25.0
WINDOW = (1000, 720)
# Not every row is compared: reading them must not take a processor away.
ROWS_APART = 9


class Display:
    """A display whose memory is a file. It is so large that the pointer, in its middle, is beside the window."""

    def __init__(self, folder):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "2200x1600x24", "-nolisten", "tcp", "-noreset", "-fbdir", folder],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.name = ":" + told.readline().strip()
        with open(os.path.join(folder, "Xvfb_screen0"), "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # The header of an X window dump.
        header = struct.unpack(">25I", self.memory[:100])
        begin, line, colours = header[0], header[12], header[19]
        self.width = WINDOW[0] * 4
        self.rows = [begin + colours * 12 + row * line for row in range(0, WINDOW[1], ROWS_APART)]

    def picture(self):
        return [self.memory[row : row + self.width] for row in self.rows]

    def shows(self, picture):
        return all(self.memory[row : row + self.width] == there for row, there in zip(self.rows, picture))


class Starts:
    def __init__(self, program, display, home):
        self.program = program
        self.display = display
        self.times = []
        self.memory = []
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        self.environment = kept | {
            "DISPLAY": display.name,
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "ABUSE_REPORT_SETTINGS": home,
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "LC_ALL": "C.UTF-8",
        }
        self.blank = display.picture()
        self.last = None
        # The first start fills the caches of the system, the second shows what is waited for.
        for _ in range(2):
            with self.begun():
                time.sleep(4)
                self.last = display.picture()
            self.wait_until_blank()
        if self.last == self.blank:
            sys.exit(f"{program} showed nothing")

    def begun(self):
        quiet = subprocess.DEVNULL
        return Ended(subprocess.Popen([self.program], env=self.environment, stdout=quiet, stderr=quiet))

    def wait_until_blank(self):
        until = time.monotonic() + 20
        while not self.display.shows(self.blank):
            if time.monotonic() > until:
                sys.exit("the display did not become blank again")
            time.sleep(0.01)

    def once(self):
        begun = time.monotonic()
        with self.begun() as process:
            while not self.display.shows(self.last):
                if time.monotonic() > begun + 60:
                    sys.exit(f"{self.program} did not show its page")
                time.sleep(0.0005)
            self.times.append(1000 * (time.monotonic() - begun))
            time.sleep(1)
            self.memory.append(private(process.pid))
        self.wait_until_blank()


class Ended:
    """A process that is ended with its block."""

    def __init__(self, process):
        self.process = process

    def __enter__(self):
        return self.process

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def private(pid):
    with open(f"/proc/{pid}/smaps_rollup") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith("Private_")) / 1024


def main():
    program, floor, starts = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        display = Display(folder)
        try:
            both = [Starts(path, display, folder) for path in (program, floor)]
            for _ in range(starts):
                for each in both:
                    each.once()
        finally:
            display.server.kill()
            display.server.wait()
    sizes = [os.path.getsize(path) / 1e6 for path in (program, floor)]
    rows = [
        ("start to first drawn page", "ms", *(statistics.median(each.times) for each in both)),
        ("private memory", "MiB", *(statistics.median(each.memory) for each in both)),
    ]
    print(f"median of {starts} starts each".ljust(32) + "program     floor  ratio    aim")
    for name, unit, ours, theirs in rows:
        print(f"{name + ', ' + unit:<32}{ours:7.1f}   {theirs:7.1f}  {ours / theirs:5.2f}  <= {AIMS[name]:.2f}")
    fastest = [min(each.times) for each in both]
    print(f"{'fastest start, ms':<32}{fastest[0]:7.1f}   {fastest[1]:7.1f}  {fastest[0] / fastest[1]:5.2f}")
    print(f"{'stripped binary, MB':<32}{sizes[0]:7.1f}   {sizes[1]:7.1f}         <= {LARGEST_MB:.0f} MB")
    return sizes[0] > LARGEST_MB or any(ours / theirs > AIMS[name] for name, _, ours, theirs in rows)


if __name__ == "__main__":
    sys.exit(main())
