#!/usr/bin/python3
"""One walk of hears.sh: presses keys, and writes down what the accessibility bus says after each.

hears.py PROGRAM FOLDER WIDTHxHEIGHT, inside a session bus and a display.

Each line of heard-WIDTHxHEIGHT.txt is one of
  page NAME, key TEXT, type TEXT   which page is shown, what was pressed
  focus ROLE "NAME" DESCRIPTION    where the keyboard went
  ticked NAME, not ticked NAME     what became of an answer
  said TEXT                        an announcement
  late …                           the same, later than it should have come, or once too often

With HEARS_ORCA the screen reader listens too, and what it gives to its voice is written into spoken-WIDTHxHEIGHT.txt, with each Tab as a key of its own.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from voice import Voice  # noqa: E402

PROGRAM, FOLDER, SIZE = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
WIDTH, HEIGHT = SIZE.split("x")
SAMPLE = pathlib.Path(__file__).parents[2] / "assets/samples/salesforce-classic.eml"
# The English sentences that are one line, by their ids: a button that is called otherwise one day is found all the same.
LINES = "".join(file.read_text("utf-8") for file in (pathlib.Path(__file__).parents[2] / "assets/words/en").glob("*.ftl")).splitlines()
WORDS = dict(line.split(" = ", 1) for line in LINES if " = " in line)
VISIBLE = "From: Offers <offers@harborlight.example>\nSent: Wednesday\nTo: recipient@example.com\nSubject: Last chance\n\nDear customer,\n"
HEARD = pathlib.Path(__file__).parents[2] / "tests/heard"
TABLE, SPOKEN_TABLE = HEARD / "walk.txt", HEARD / f"orca-{SIZE}.txt"
# What has just appeared ignores presses for a moment: how many seconds to wait before a press.
REST = 0.7
# For how many seconds nothing more must be heard before the next key is pressed: after all that the table expects was heard, and otherwise.
AFTER_ALL, AFTER_SOME = 0.15, 6
PATIENCE = 30

heard = []
# The last line about what has the focus.
stood = ""
last_event = time.monotonic()
focused = ["", ""]
# Locks what was heard while it is read or written, and is notified whenever something was heard.
ear = threading.Condition()


def blocks(text):
    """What was heard after each key: a list of lines for each key, in order."""
    found = []
    for line in text.splitlines():
        if line.startswith("  "):
            found[-1].append(line[2:])
        elif line.startswith(("key ", "type ")):
            found.append([])
    return found


# Without a table, each step waits longer.
expected = iter([] if os.environ.get("UPDATE_HEARD") else blocks(TABLE.read_text(encoding="utf-8")))


def shortened(text):
    text = " ".join(text.split())
    home = os.environ["HOME"]
    return text.replace(home, "~")


def on_event(event):
    global last_event
    try:
        source, kind = event.source, event.type
        if kind.startswith("object:announcement"):
            line = "said " + shortened(str(event.any_data or ""))
        elif kind.startswith("object:state-changed:checked"):
            line = f"{'ticked' if event.detail1 else 'not ticked'} {shortened(source.get_name() or '')}"
        elif kind.startswith("object:state-changed:focused") and event.detail1:
            role, name, more = source.get_role_name(), shortened(source.get_name() or ""), shortened(source.get_description() or "")
            if not name:
                for relation in source.get_relation_set():
                    if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                        name = shortened(relation.get_target(0).get_name() or "")
            line = f'focus {role} "{name}" {more}'.rstrip()
        else:
            return
    except GLib.Error:
        # The element is gone already.
        return
    with ear:
        last_event = time.monotonic()
        if line.startswith("focus"):
            focused[:] = [role, name]
        heard.append(line)
        ear.notify_all()


def run(*command, text=None):
    return subprocess.run(command, input=text, text=True, check=False, capture_output=text is None)


def settle(wanted, now):
    """Waits until `now` gives the wanted lines and nothing more is heard for a moment, or until nothing is heard for longer."""
    begun = time.monotonic()
    with ear:
        while True:
            enough = AFTER_ALL if wanted is not None and now() == wanted else AFTER_SOME if wanted is not None else 1.5
            at = time.monotonic()
            left = min(max(last_event, begun) + enough, begun + PATIENCE) - at
            if left <= 0:
                return
            ear.wait(left)


def rest():
    """Waits until what has just appeared takes presses."""
    with ear:
        since = last_event
    time.sleep(max(0, since + REST - time.monotonic()))


def write(line):
    out.write(line + "\n")
    out.flush()


# Orca begins only where no other of the same person runs, on whatever display. Here each listens on a display and a bus of its own.
START_ORCA = """
import sys
sys.argv[0] = "orca"
orca = {"__name__": "started", "__file__": sys.argv[1]}
exec(compile(open(sys.argv.pop(1)).read(), "orca", "exec"), orca)
orca["otherOrcas"] = lambda: []
sys.exit(orca["main"]())
"""


class Reader:
    """The screen reader, if one listens: what it says after each key."""

    # For how many seconds it must be silent before the next key: after all that the table expects, after less, and without a table.
    AFTER_ALL, AFTER_SOME, UNKNOWN = 0.25, 8, 3

    def __init__(self):
        self.lines = []
        self.last = time.monotonic()
        known = not os.environ.get("UPDATE_HEARD") and SPOKEN_TABLE.exists()
        self.expected = iter(blocks(SPOKEN_TABLE.read_text(encoding="utf-8"))) if known else None
        self.out = open(FOLDER / f"spoken-{SIZE}.txt", "w", encoding="utf-8")
        place = f"{os.environ['HOME']}/voice"
        self.voice = Voice(place, self.hear)
        command = ["/usr/bin/python3", "-c", START_ORCA, shutil.which("orca"), "--disable", "braille", "--disable", "braille-monitor"]
        if os.environ["HEARS_ORCA"] == "log":
            command += ["--debug-file", str(FOLDER / f"orca-{SIZE}.log")]
        with open(FOLDER / f"orca-{SIZE}.out", "w") as log:
            children.append(subprocess.Popen(command, env={**os.environ, "SPEECHD_ADDRESS": f"unix_socket:{place}"}, stdout=log, stderr=log))
        self.wait_for("Screen reader on.")

    def hear(self, text):
        with ear:
            self.lines.append(shortened(text))
            self.last = time.monotonic()
            ear.notify_all()

    def wait_for(self, text):
        with ear:
            if not ear.wait_for(lambda: text in self.lines, 60):
                stop(f"the screen reader never said {text!r}")
            self.lines.clear()

    def begin(self):
        """Waits until it has found the window; gives whether it has. On a busy computer it may have missed that one came."""
        with ear:
            return ear.wait_for(lambda: self.lines, 25)

    def settle(self):
        """Waits until it has said all that was expected, or nothing more for a while."""
        wanted = None if self.expected is None else next(self.expected, [])
        begun = time.monotonic()
        with ear:
            while True:
                enough = self.UNKNOWN if wanted is None else self.AFTER_ALL if self.lines == wanted else self.AFTER_SOME
                left = min(max(self.last, begun) + enough, begun + PATIENCE) - time.monotonic()
                if left <= 0:
                    return
                ear.wait(left)

    def key(self, key):
        """Call before a key: writes down what was said after the one before."""
        self.settle()
        self.write()
        self.out.write(f"key {key}\n")

    def write(self):
        with ear:
            self.out.writelines(f"  {line}\n" for line in self.lines)
            self.lines.clear()
        self.out.flush()


def press_key(key):
    if reader:
        reader.key(key)
    run("xdotool", "key", "--clearmodifiers", key)


def begin():
    """Call before a key. What was heard since the last wait came too late, or once too often: it is written down as late."""
    global heard, last_event
    with ear:
        late, heard = heard, []
        last_event = time.monotonic()
    for line in late:
        write("  late " + line)


def end(title, now):
    """Call after a key. Waits, and writes down what was heard."""
    global heard, stood
    wanted = next(expected, None)
    settle(wanted, now)
    with ear:
        lines, all_lines, heard = now(), heard, []
    stood = ([stood] + [line for line in all_lines if line.startswith("focus")])[-1]
    write(title)
    for line in lines:
        write("  " + line)


def as_told(by_window_manager=False):
    """What was heard since the key, without what only the window manager caused."""
    lines = list(heard)
    # The window manager takes the focus for its own key and gives it back: then the element that had it is announced once more.
    while len([line for line in lines if line.startswith("focus")]) > 1 and lines[0] == stood:
        del lines[0]
    if by_window_manager:
        lines = [line for line in lines if line != stood]
    # While an element is scrolled into view, the window itself has the focus for one frame. That counts only if it stays so.
    focuses = [line for line in lines if line.startswith("focus")]
    lines = [line for line in lines if not (line.startswith("focus frame") and line != focuses[-1])]
    # Two answers of a group change at once, and are announced in any order.
    ticks = iter(sorted(line for line in lines if "ticked " in line))
    return [next(ticks) if "ticked " in line else line for line in lines]


def press(*keys):
    """Presses keys one after another, and writes down what was heard."""
    for key in keys:
        rest()
        begin()
        press_key(key)
        end("key " + key, lambda: as_told(key == "alt+F4"))


def tab_to(name):
    """Presses Tab until the element of that name has the focus. What is heard on the way is written down."""
    # Tab needs no wait itself. But what it scrolls into view soon after a press has moved, and would then ignore the next press.
    rest()
    begin()
    for _ in range(120):
        with ear:
            before = len(heard)
        press_key("Tab")
        with ear:
            ear.wait_for(lambda: any(is_stop(line) for line in heard[before:]), 3)
            there = focused[1] == name
        if there:
            # Wait until it is sure that the focus stays there.
            with ear:
                ear.wait_for(lambda: focused[1] != name, AFTER_ALL)
                there = focused[1] == name
        if there:
            end("key Tab to " + name, lambda: [line for line in heard if line.startswith("said")] + [f'focus {focused[0]} "{focused[1]}"'])
            return
    stop(f"Tab never reaches {name!r}")


def is_stop(line):
    return line.startswith("focus") and not line.startswith("focus frame")


def type_text(text):
    begin()
    if reader:
        reader.key("of each letter: " + text)
    run("xdotool", "type", "--delay", "25", text)
    # Something is announced with every letter; how much of it depends on how fast the window is drawn, so only the last announcement counts.
    end("type " + text, lambda: [line for line in heard if line.startswith("said")][-1:])


clipboards = []


def copy(text):
    process = subprocess.Popen(["xclip", "-quiet", "-selection", "clipboard", "-in"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
    process.stdin.write(text)
    process.stdin.close()
    clipboards.append(process)
    time.sleep(0.3)


def page(name):
    write("page " + name)
    run("import", "-silent", "-window", "root", str(FOLDER / f"{SIZE}-{name}.png"))


def stop(why):
    run("import", "-silent", "-window", "root", str(FOLDER / f"{SIZE}-stopped.png"))
    print(f"The walk at {SIZE} stopped: {why}", file=sys.stderr)
    finish(1)


children = []


def finish(code):
    out.close()
    for child in reversed(children + clipboards):
        child.terminate()
    for child in children + clipboards:
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
    os._exit(code)


def enable():
    """Tells the desktop that a screen reader is running, as a screen reader does when it starts."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        run("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", f"string:{name}", "variant:boolean:true")


def open_window():
    """Starts the program, and gives its window the size of this walk."""
    global program
    program = subprocess.Popen([PROGRAM], env=environment, stdout=log, stderr=log)
    children.append(program)
    window = None
    deadline = time.monotonic() + 60
    while window is None and time.monotonic() < deadline:
        found = run("xdotool", "search", "--onlyvisible", "--name", "^Abuse Report Helper$").stdout.split()
        window = found[0] if found else None
        time.sleep(0.2)
    if window is None:
        stop("no window came up")
    run("xdotool", "windowsize", "--sync", window, WIDTH, HEIGHT)
    run("xdotool", "windowactivate", "--sync", window)


def walk():
    open_window()
    if reader and not reader.begin():
        program.terminate()
        program.wait()
        with ear:
            heard.clear()
        open_window()
        if not reader.begin():
            stop("the screen reader does not find the window")
    page("what")
    if reader:
        reader.out.write("key start\n")
    end("key start", as_told)
    press("F1", "Escape")
    press("alt+2", "alt+1")
    tab_to(WORDS["already-asked"])
    press("space")
    tab_to(WORDS["day"])
    press("Down", "space", "Escape")
    tab_to(WORDS["already-asked"])
    press("space")
    press("F6")
    tab_to(WORDS["about"])
    press("space")
    page("about")
    press("Escape")
    press("ctrl+plus", "ctrl+0")
    press("ctrl+Return")
    page("program")
    tab_to(WORDS["dont-know"])
    press("space")
    page("finding")
    press("alt+Left")
    tab_to(WORDS["program-search"])
    type_text("outlook 2010")
    tab_to("Outlook 2010 to 2024, Microsoft 365")
    press("space")
    press("ctrl+Return")
    page("instruction")
    press("Right", "Left")
    tab_to(WORDS["looks-different"])
    press("space")
    page("different")
    press("Escape")
    for _ in range(8):
        press("ctrl+Return")
        with ear:
            there = focused[1] == WORDS["check-title"]
        if there:
            break
    page("check-empty")
    press("alt+Right")
    copy("")
    copy(VISIBLE)
    press("ctrl+v", "ctrl+v")
    page("check-wrong")
    copy(SAMPLE.read_text())
    press("ctrl+v")
    page("check-full")
    tab_to(WORDS["show-hops"])
    press("space")
    press("ctrl+Return")
    page("report")
    press("alt+F4")
    page("closing")
    press("Escape")
    tab_to(WORDS["hide-address"])
    press("space", "space")
    tab_to(WORDS["stop-offer"])
    press("space")
    page("stop")
    press("alt+Left")
    press("ctrl+s")
    page("naming")
    press("Return")
    page("after")
    tab_to(WORDS["copy-report"])
    press("space")
    tab_to(WORDS["records-keep"])
    press("space")
    tab_to(WORDS["records-open"])
    press("space")
    page("list")
    tab_to(WORDS["records-delete"])
    press("space")
    press("Escape")
    press("Escape")
    press("alt+F4")
    write("end")
    if reader:
        reader.settle()
        reader.write()
        reader.out.write("end\n")
        reader.out.flush()
    try:
        program.wait(5)
    except subprocess.TimeoutExpired:
        stop("the program does not end")
    finish(0)


out = open(FOLDER / f"heard-{SIZE}.txt", "w", encoding="utf-8")
enable()
Atspi.init()
listener = Atspi.EventListener.new(on_event)
for name in ("object:state-changed:focused", "object:state-changed:checked", "object:announcement"):
    listener.register(name)
reader = Reader() if os.environ.get("HEARS_ORCA") else None
# It finds no dialogs of the system, whatever is installed here.
environment = {**os.environ, "PATH": str(FOLDER), "XDG_DATA_DIRS": str(FOLDER)}
log = open(FOLDER / f"program-{SIZE}.log", "w")
program = None
threading.Thread(target=walk, daemon=True).start()
Atspi.event_main()
