"""Plays a person at the window with a mouse, who finds what is on the screen by its name, scrolls to it, presses it, and takes a picture of every page.

What stands where comes from the accessibility bus, as the screen shows it; the presses are those of a real mouse. Read by stories.py, inside a session
bus and a display.
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

TITLE = "^Abuse Report Helper$"
PATIENCE = 60
# What has just appeared ignores presses for a moment: how many seconds to wait before a press.
REST = 0.9
# The window manager, with and without room for a panel at the bottom of the screen.
NO_PANEL = '<openbox_config xmlns="http://openbox.org/3.4/rc"></openbox_config>'
PANEL = NO_PANEL.replace("></", "><margins><bottom>40</bottom></margins></")
PRESSED = ("push button", "button", "radio button", "check box", "combo box", "list item", "link", "entry", "text")


class Stopped(Exception):
    """The story cannot go on, because something is not on the screen."""


def run(*command, text=None):
    return subprocess.run(command, input=text, text=True, check=False, capture_output=text is None).stdout


def place_of(window):
    """Left, top, width and height of a window on the screen. Not by xdotool, which counts the frame twice."""
    shown = run("xwininfo", "-id", window)
    names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
    return tuple(int(next(line.split(":")[1] for line in shown.splitlines() if line.strip().startswith(name + ":"))) for name in names)


def enable_accessibility():
    """Tells the desktop that a screen reader is running, as one does when it starts. Before that, the program gives no accessibility information."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        run("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", f"string:{name}", "variant:boolean:true")
    Atspi.init()


class Person:
    """One run of the program, with the person who uses it."""

    def __init__(self, program, folder, name, size, scale=1, double=False, arguments=(), dialogs=None):
        self.folder = pathlib.Path(folder) / name
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("*.png"):
            old.unlink()
        self.scale, self.double = scale, double
        self.clicks, self.pages = 0, 0
        self.lines, self.said, self.children = [], [], []
        config = self.folder / "openbox.xml"
        config.write_text(PANEL if size is None else NO_PANEL)
        self.children.append(subprocess.Popen(["openbox", "--sm-disable", "--config-file", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        enable_accessibility()
        self.listener = Atspi.EventListener.new(self._on_event)
        self.listener.register("object:announcement")
        threading.Thread(target=Atspi.event_main, daemon=True).start()
        binaries = self.folder / "bin"
        binaries.mkdir(exist_ok=True)
        # It finds no dialogs of the system, whatever is installed here, unless the story is about those.
        environment = {**os.environ, "PATH": str(binaries), "WINIT_X11_SCALE_FACTOR": str(scale)}
        if dialogs != "portal":
            environment["XDG_DATA_DIRS"] = str(binaries)
        if dialogs == "zenity":
            (binaries / "zenity").unlink(missing_ok=True)
            # The dialog itself needs what is installed.
            (binaries / "zenity").write_text(f'#!/bin/sh\nunset XDG_DATA_DIRS\nexec {shutil.which("zenity")} "$@"\n')
            (binaries / "zenity").chmod(0o755)
        if dialogs == "portal":
            # What the program asks of the portal, word for word.
            self.asked = self.folder / "asked.txt"
            with open(self.asked, "w") as asked:
                self.children.append(subprocess.Popen(["dbus-monitor", "--session", "interface='org.freedesktop.portal.FileChooser'"], stdout=asked, stderr=asked))
        with open(self.folder / "program.log", "w") as log:
            self.program = subprocess.Popen([program, *map(str, arguments)], env=environment, stdout=log, stderr=log)
        self.children.append(self.program)
        self.window = self._wait_for_window()
        if size:
            width, height = size
            run("xdotool", "windowsize", "--sync", self.window, str(width * scale), str(height * scale))
        run("xdotool", "windowactivate", "--sync", self.window)
        given = self.geometry()[2:]
        # Where the screen is smaller than the usual size the window begins as large as the screen, and takes no other size.
        if size and given != (width * scale, height * scale):
            raise Stopped(f"the window is {given} and not {size} at {scale}")
        self.note(f"the window is {given[0] // scale} by {given[1] // scale} points")
        self._away()
        self.settle()

    def _on_event(self, event):
        try:
            self.said.append(" ".join(str(event.any_data or "").split()))
        except GLib.Error:
            pass

    def _wait_for_window(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = run("xdotool", "search", "--onlyvisible", "--name", TITLE).split()
            if found:
                return found[0]
            if self.program.poll() is not None:
                break
            time.sleep(0.2)
        raise Stopped("no window came up")

    def note(self, text):
        self.lines.append(text)
        for said in self.said:
            self.lines.append(f"    said: {said}")
        self.said.clear()

    # What is on the screen.

    def geometry(self):
        """Left, top, width and height of the window on the screen, in pixels."""
        return place_of(self.window)

    def picture(self):
        return subprocess.run(["import", "-silent", "-window", self.window, "-depth", "8", "rgb:-"], capture_output=True, check=False).stdout

    def _busy(self):
        """Whether a thread of the program has something to do, which on a busy computer can take any time."""
        for stat in pathlib.Path(f"/proc/{self.program.pid}/task").glob("*/stat"):
            try:
                # The state follows the name of the program, which is in brackets and may contain anything.
                if stat.read_text().rpartition(") ")[2][:1] in "RD":
                    return True
            except OSError:
                continue
        return False

    def settle(self):
        """Waits until the program has nothing to do and the window shows the same twice."""
        before, calm, end = None, 0, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            time.sleep(0.05)
            calm = 0 if self._busy() else calm + 1
            if calm < 6:
                continue
            calm = 0
            now = self.picture()
            if now == before:
                return now
            before = now
        raise Stopped("the window does not come to rest")

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child is not None and child.get_process_id() == self.program.pid:
                # What the library remembers of the children can be out of date while things come and go.
                child.set_cache_mask(Atspi.Cache.NONE)
                child.clear_cache()
                return child
        raise Stopped("the program is not on the accessibility bus")

    def things(self):
        """All elements of the window now: role, name and the element itself."""
        found, waiting = [], [self._application()]
        while waiting:
            thing = waiting.pop()
            try:
                found.append((thing.get_role_name(), " ".join((thing.get_name() or "").split()), thing))
                children = [thing.get_child_at_index(at) for at in range(thing.get_child_count())]
                waiting.extend(child for child in reversed(children) if child is not None)
            except GLib.Error:
                # The element is gone already.
                continue
        return found

    def find(self, name, end=PATIENCE):
        """The element of that name that can be pressed. A name that ends in * is the beginning of one."""
        limit = time.monotonic() + end
        while True:
            for role, own, thing in self.things():
                if role in PRESSED and (own == name or (name.endswith("*") and own.startswith(name[:-1]))):
                    return thing
            if time.monotonic() > limit:
                return None
            time.sleep(0.3)

    def sees(self, text):
        return any(text in name for _, name, _ in self.things())

    def must_see(self, text):
        limit = time.monotonic() + PATIENCE
        while not self.sees(text):
            if time.monotonic() > limit:
                raise Stopped(f"nothing says {text!r}")
            time.sleep(0.3)

    def at_most(self, clicks):
        if self.clicks > clicks:
            raise Stopped(f"that took {self.clicks} presses, and may take {clicks}")

    def _place(self, thing):
        """Where the middle of an element is on the screen, in pixels."""
        left, top, _, _ = self.geometry()
        box = thing.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return left + box.x + box.width // 2, top + box.y + box.height // 2

    # What a person does.

    def _away(self):
        """Moves the pointer out of the pictures."""
        left, top, width, height = self.geometry()
        run("xdotool", "mousemove", str(left + width + 40), str(top + height + 40))

    def _wheel(self, down, by=3):
        left, top, width, height = self.geometry()
        # At the edge of the page, beside the boxes that scroll by themselves.
        run("xdotool", "mousemove", str(left + width - int(14 * self.scale)), str(top + height // 2))
        run("xdotool", "click", "--repeat", str(by), "--delay", "30", "5" if down else "4")
        time.sleep(0.35)

    def _bring(self, thing, name):
        """Scrolls until an element is between the tools and the buttons at the bottom; gives how often the wheel was turned."""
        turns = 0
        _, top, _, height = self.geometry()
        before, went, by = None, None, 3
        while turns < 40:
            _, y = self._place(thing)
            if top + 60 * self.scale < y < top + height - 92 * self.scale:
                return turns
            # What does not move with the page belongs to the tools above or the buttons below it.
            if y == before:
                self._wheel(y < top + height // 2)
                self.settle()
                return 0
            # It was scrolled over the place: go on in smaller steps.
            down = y > top + height // 2
            if went is not None and went != down:
                by = 1
            before, went = y, down
            self._wheel(down, by)
            self.settle()
            turns += 1
        raise Stopped(f"{name!r} cannot be scrolled into view")

    def click(self, name):
        """Presses an element; twice if the person of this story double-clicks on everything."""
        thing = self.find(name)
        if thing is None:
            there = ", ".join(repr(own) for role, own, _ in self.things() if role in PRESSED)
            raise Stopped(f"there is no {name!r} to press, but {there}")
        if not thing.get_state_set().contains(Atspi.StateType.ENABLED):
            raise Stopped(f"{name!r} cannot be pressed")
        turns = self._bring(thing, name)
        time.sleep(REST)
        x, y = self._place(thing)
        run("xdotool", "mousemove", str(x), str(y))
        time.sleep(0.15)
        run("xdotool", "click", "--repeat", "2" if self.double else "1", "--delay", "110", "1")
        self.clicks += 1
        self._away()
        self.settle()
        self.note(f"press {self.clicks}: {name}" + (f" (after {turns} turns of the wheel)" if turns else ""))

    def type(self, text):
        run("xdotool", "type", "--delay", "30", "--", text)
        self.settle()
        self.note(f"type: {text}")

    def key(self, *keys):
        time.sleep(REST)
        run("xdotool", "key", "--clearmodifiers", *keys)
        self.settle()
        self.note("key: " + " ".join(keys))

    def press_only(self, key):
        """Presses a key and does not wait for the window, which may stand behind something else then."""
        time.sleep(REST)
        run("xdotool", "key", "--clearmodifiers", key)
        self.note(f"key: {key}")

    def answer_dialog(self, title, name=None):
        """Answers the dialog of the system with exactly that title: with a name typed there, or as it stands."""
        end = time.monotonic() + PATIENCE
        dialog = None
        while dialog is None:
            shown = run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$").split()
            dialog = shown[0] if shown else None
            if time.monotonic() > end:
                others = {run("xdotool", "getwindowname", window).strip() for window in run("xdotool", "search", "--onlyvisible", "--name", ".").split()}
                raise Stopped(f"no dialog {title!r} came up, but {sorted(others)}")
            time.sleep(0.3)
        time.sleep(1.5)
        self.pages += 1
        run("import", "-silent", "-window", dialog, "-depth", "8", "-strip", str(self.folder / f"{self.pages:02}a-dialog.png"))
        run("xdotool", "windowactivate", "--sync", dialog)
        if name:
            run("xdotool", "key", "ctrl+l")
            time.sleep(0.5)
            run("xdotool", "type", "--delay", "60", "--", name)
            time.sleep(1)
        run("xdotool", "key", "Return")
        end = time.monotonic() + PATIENCE
        while run("xdotool", "search", "--onlyvisible", "--name", f"^{title}$").split() and time.monotonic() < end:
            time.sleep(0.2)
        run("xdotool", "windowactivate", "--sync", self.window)
        self.settle()
        self.note(f"dialog: {title}" + (f", answered with {name}" if name else ""))

    def stop(self, why):
        raise Stopped(why)

    def copy(self, data, kind=None):
        """Puts something on the clipboard as another program would: text, or data of a type such as image/png."""
        target = ["-target", kind] if kind else []
        holder = subprocess.Popen(["xclip", "-quiet", "-selection", "clipboard", *target, "-in"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        holder.stdin.write(data)
        holder.stdin.close()
        self.children.append(holder)
        time.sleep(0.4)

    def look(self, name):
        """Takes pictures of the page from what is shown now to its end, and scrolls back."""
        self.pages += 1
        part, turns = 0, 0
        now = self.settle()
        while True:
            suffix = "abcdefghijkl"[part]
            run("import", "-silent", "-window", self.window, "-depth", "8", "-strip", str(self.folder / f"{self.pages:02}{suffix}-{name}.png"))
            if part == 11:
                break
            self._wheel(True)
            turns += 1
            self._away()
            then = self.settle()
            if then == now:
                break
            now, part = then, part + 1
        for _ in range(turns if part else 0):
            self._wheel(False)
        self._away()
        self.settle()
        self.note(f"page {self.pages}: {name}, {part + 1} screen{'s' if part else ''}")

    def drop(self, path):
        """Drags a file from another window onto this one."""
        source = subprocess.Popen(["/usr/bin/python3", str(pathlib.Path(__file__).with_name("drag.py")), str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.children.append(source)
        end = time.monotonic() + PATIENCE
        while not (found := run("xdotool", "search", "--onlyvisible", "--name", "^Files$").split()) and time.monotonic() < end:
            time.sleep(0.2)
        if not found:
            raise Stopped("the window to drag from did not come up")
        left, top, width, height = place_of(found[0])
        x, y = left + width // 2, top + height // 2
        left, top, width, height = self.geometry()
        to_x, to_y = left + width // 2, top + height // 2
        run("xdotool", "mousemove", str(x), str(y), "mousedown", "1")
        for step in range(1, 13):
            run("xdotool", "mousemove", str(x + (to_x - x) * step // 12), str(y + (to_y - y) * step // 12))
            time.sleep(0.08)
        time.sleep(0.6)
        self.pages += 1
        run("import", "-silent", "-window", self.window, "-depth", "8", "-strip", str(self.folder / f"{self.pages:02}a-dragging.png"))
        run("xdotool", "mouseup", "1")
        time.sleep(0.5)
        source.terminate()
        run("xdotool", "windowactivate", "--sync", self.window)
        self._away()
        self.settle()
        self.note(f"drop: {pathlib.Path(path).name}")

    def leave(self):
        for child in reversed(self.children):
            child.terminate()
        for child in self.children:
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                child.kill()


def stopped_picture(person):
    run("import", "-silent", "-window", "root", str(person.folder / "stopped.png"))
    print(f"{person.folder.name} stopped; see {person.folder}/stopped.png", file=sys.stderr)
