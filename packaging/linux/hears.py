#!/usr/bin/python3
"""One walk of hears.sh: presses keys, and writes down what the accessibility bus says after each.

hears.py PROGRAM FOLDER WIDTHxHEIGHT, inside a session bus and a display.

Each line of heard-WIDTHxHEIGHT.txt is one of
  key TEXT      what was pressed
  focus ROLE "NAME" DESCRIPTION    where the keyboard went
  said TEXT     an announcement
"""

import os
import pathlib
import subprocess
import sys
import threading
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM, FOLDER, SIZE = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
WIDTH, HEIGHT = SIZE.split("x")
SAMPLE = pathlib.Path(__file__).parents[2] / "assets/samples/salesforce-classic.eml"
VISIBLE = "From: Offers <offers@harborlight.example>\nSent: Wednesday\nTo: recipient@example.com\nSubject: Last chance\n\nDear customer,\n"
# What has just come up takes no press at once.
REST = 0.75
QUIET = 0.35
PATIENCE = 20

heard = []
# The last line about where the keyboard is.
stood = ""
last_event = [time.monotonic()]
focused = ["", ""]
lock = threading.Lock()


def shortened(text):
    text = " ".join(text.split())
    home = os.environ["HOME"]
    return text.replace(home, "~")


def on_event(event):
    try:
        source = event.source
        with lock:
            last_event[0] = time.monotonic()
            if event.type.startswith("object:announcement"):
                heard.append("said " + shortened(str(event.any_data or "")))
            elif event.type.startswith("object:state-changed:checked"):
                heard.append(f"{'ticked' if event.detail1 else 'not ticked'} {shortened(event.source.get_name() or '')}")
            elif event.type.startswith("object:state-changed:focused") and event.detail1:
                role, name, more = source.get_role_name(), shortened(source.get_name() or ""), shortened(source.get_description() or "")
                if not name:
                    relations = source.get_relation_set()
                    for relation in relations:
                        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                            name = shortened(relation.get_target(0).get_name() or "")
                focused[:] = [role, name]
                heard.append(f'focus {role} "{name}" {more}'.rstrip())
    except GLib.Error:
        # The thing is gone again.
        pass


def run(*command, text=None):
    return subprocess.run(command, input=text, text=True, check=False, capture_output=text is None)


def settle():
    """Waits until nothing was heard for a while."""
    end = time.monotonic() + PATIENCE
    begun = time.monotonic()
    while time.monotonic() < end:
        time.sleep(0.05)
        with lock:
            anything, since = last_event[0] > begun, time.monotonic() - max(last_event[0], begun)
        # Where nothing is told the window may only be slow.
        if since > (QUIET if anything else 4 * QUIET):
            return


def press(*keys, quiet=False):
    """Presses keys one after another, and writes down what was heard."""
    for key in keys:
        time.sleep(REST if key not in ("Tab", "shift+Tab") else 0.02)
        with lock:
            heard.clear()
            last_event[0] = time.monotonic()
        run("xdotool", "key", "--clearmodifiers", key)
        settle()
        if not quiet:
            write("key " + key)
            write_heard(key == "alt+F4")


def write(line):
    out.write(line + "\n")
    out.flush()


def write_heard(by_window_manager=False):
    global stood
    with lock:
        lines, previous = list(heard), None
    # The window manager takes the keyboard for its own keys and gives it back: what had it before is told once more, and nothing happened.
    while len([line for line in lines if line.startswith("focus")]) > 1 and lines[0] == stood:
        del lines[0]
    if by_window_manager:
        lines = [line for line in lines if line != stood]
    # For the length of one picture the keyboard is nowhere while what takes it is scrolled into sight. It must not stay so.
    focuses = [line for line in lines if line.startswith("focus")]
    lines = [line for line in lines if not (line.startswith("focus frame") and line != focuses[-1])]
    # Two answers of a group change at once, in no order.
    ticks = iter(sorted(line for line in lines if "ticked " in line))
    lines = [next(ticks) if "ticked " in line else line for line in lines]
    stood = ([stood] + [line for line in lines if line.startswith("focus")])[-1]
    for line in lines:
        if line != previous:
            write("  " + line)
        previous = line


def tab_to(name):
    """Goes on with Tab until the thing of that name has the keyboard."""
    for _ in range(90):
        press("Tab", quiet=True)
        with lock:
            here = focused[1]
        if here == name:
            write("key Tab to " + name)
            with lock:
                write(f'  focus {focused[0]} "{focused[1]}"')
            return
    stop(f"Tab never reaches {name!r}")


def type_text(text):
    with lock:
        heard.clear()
    run("xdotool", "type", "--delay", "25", text)
    settle()
    write("type " + text)
    with lock:
        said = [line for line in heard if line.startswith("said")]
    for line in said[-1:]:
        write("  " + line)


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
    write_spoken()
    for child in reversed(children + clipboards):
        child.terminate()
    for child in children + clipboards:
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
    os._exit(code)


def write_spoken():
    """What Orca says, from its own log: it needs no voice for that."""
    log = FOLDER / f"orca-{SIZE}.txt"
    if not log.exists():
        return
    lines = [line.split("SPEECH OUTPUT: ", 1)[1] for line in log.read_text(errors="replace").splitlines() if "SPEECH OUTPUT: " in line]
    (FOLDER / f"spoken-{SIZE}.txt").write_text("\n".join(lines) + "\n")


def enable():
    """What a screen reader sets when it starts."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        run("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", f"string:{name}", "variant:boolean:true")


def walk():
    window = None
    end = time.monotonic() + 60
    while window is None and time.monotonic() < end:
        found = run("xdotool", "search", "--onlyvisible", "--name", "^Abuse Report Helper$").stdout.split()
        window = found[0] if found else None
        time.sleep(0.2)
    if window is None:
        stop("no window came up")
    run("xdotool", "windowsize", "--sync", window, WIDTH, HEIGHT)
    run("xdotool", "windowactivate", "--sync", window)
    time.sleep(1.5)
    settle()
    page("what")
    write("key start")
    write_heard()
    press("F1", "Escape")
    press("alt+2", "alt+1")
    tab_to("I already asked them to stop, on")
    press("space")
    tab_to("Day")
    press("Down", "space", "Escape")
    tab_to("I already asked them to stop, on")
    press("space")
    press("F6")
    tab_to("About")
    press("space")
    page("about")
    press("Escape")
    press("ctrl+plus", "ctrl+0")
    press("ctrl+Return")
    page("program")
    tab_to("I don’t know which one I have…")
    press("space")
    page("finding")
    press("alt+Left")
    tab_to("Find your mail program")
    type_text("outlook 2010")
    tab_to("Outlook 2010 to 2024, Microsoft 365")
    press("space")
    press("ctrl+Return")
    page("instruction")
    press("Right", "Left")
    tab_to("My screen looks different…")
    press("space")
    page("different")
    press("Escape")
    for _ in range(8):
        press("ctrl+Return")
        with lock:
            if focused[1] == "Paste the headers here":
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
    tab_to("Show every computer on the way")
    press("space")
    press("ctrl+Return")
    page("report")
    press("alt+F4")
    page("closing")
    press("Escape")
    tab_to("Hide my own address in the headers")
    press("space", "space")
    tab_to("You know this company? Ask it to stop first…")
    press("space")
    page("stop")
    press("alt+Left")
    press("ctrl+s")
    page("naming")
    press("Return")
    page("after")
    tab_to("Copy report")
    press("space")
    tab_to("Keep a list of my reports on this computer")
    press("space")
    tab_to("My reports")
    press("space")
    page("list")
    tab_to("Delete the whole list")
    press("space")
    press("Escape")
    press("Escape")
    press("alt+F4")
    write("end")
    try:
        program.wait(5)
    except subprocess.TimeoutExpired:
        stop("the program does not end")
    finish(0)


out = open(FOLDER / f"heard-{SIZE}.txt", "w", encoding="utf-8")
children.append(subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
enable()
Atspi.init()
listener = Atspi.EventListener.new(on_event)
for name in ("object:state-changed:focused", "object:state-changed:checked", "object:announcement"):
    listener.register(name)
if os.environ.get("HEARS_ORCA"):
    children.append(subprocess.Popen(["orca", "-d", "braille", "-d", "braille-monitor", "--debug-file", str(FOLDER / f"orca-{SIZE}.txt")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    time.sleep(4)
environment = {**os.environ, "PATH": str(FOLDER)}
log = open(FOLDER / f"program-{SIZE}.log", "w")
program = subprocess.Popen([PROGRAM], env=environment, stdout=log, stderr=log)
children.append(program)
threading.Thread(target=walk, daemon=True).start()
Atspi.event_main()
