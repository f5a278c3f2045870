#!/usr/bin/python3
"""The stories of stories.sh: in each, a person goes through the window in one way.

stories.py PROGRAM FOLDER STORY, inside a session bus and a display; stories.py --list prints their names, stories.py --screen STORY the size of the display.

A new story is one function below and one row in STORIES.
"""

import base64
import os
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
TREE = HERE.parents[1]
HEADERS = TREE / "tests/corpus/headers"
SAMPLE = TREE / "assets/samples/salesforce-classic.eml"
ADVERTISING = "I keep getting advertising I did not ask for"
PRETENDS = "Someone pretends to be someone else"
THREATS = "Threats or harassment"
# A picture of one point.
POINT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")


def headers(name):
    return (HEADERS / f"{name}.txt").read_bytes()


def instructions(p, last):
    """Goes through the instructions with a picture of each, up to the one with that headline."""
    for at in range(1, 9):
        p.look(f"instruction-{at}")
        if p.find("I did this, next step", end=1) is None:
            return
        p.click("I did this, next step")
    p.must_see(last)


def gmail(p):
    """Advertising in Gmail, by somebody who never saw the program."""
    p.look("what")
    p.click(ADVERTISING)
    p.look("advertising")
    p.click("Next")
    p.look("program")
    p.click("Gmail")
    p.click("Next")
    instructions(p, "Paste")
    p.copy(headers("gmail-sendgrid"))
    p.click("Paste")
    p.look("check")
    p.click("Next: the report")
    p.look("report")
    p.click("Copy report")
    p.look("copied")
    p.at_most(10)
    p.click("Copy the address")
    p.look("copied-the-address")
    p.click("Copy the subject")
    p.click("I have sent it")
    p.look("sent")
    p.click("Who else should know?")
    p.look("who-else")


def bank(p):
    """A message that imitates a bank; some version of Outlook, the person does not know which; three wrong pastes."""
    p.click(PRETENDS)
    p.look("pretends")
    p.click("Next")
    p.click("I don’t know which one I have…")
    p.look("how-seen")
    p.click("In a window of its own*")
    p.look("system")
    p.click("Windows*")
    p.look("looks")
    p.click("A wide row of icons*")
    p.look("which")
    p.click("Outlook 2010 to 2024*")
    p.click("Next")
    instructions(p, "Paste")
    p.copy(b"From: Your Bank <service@bank.example>\nSent: Wednesday, January 15, 2025 9:31 AM\nTo: ann@outlook.example\nSubject: Your account is locked\n\nDear customer,\nplease confirm your account.\n")
    p.click("Paste")
    p.look("wrong-visible-lines")
    p.copy(POINT, "image/png")
    p.click("Paste")
    p.look("wrong-picture")
    p.copy("https://outlook.live.com/mail/0/inbox/id/AQMkADAwATMwMAItODI".encode())
    p.click("Paste again")
    p.look("wrong-web-address")
    p.copy(headers("outlook-com-vps"))
    p.click("Paste")
    p.look("check")
    p.click("Next: the report")
    p.look("missing")
    p.click("Find the owner…")
    p.look("owner")
    p.copy((TREE / "tests/owner/ripe.txt").read_bytes().replace(b"203.0.113.", b"198.51.100."))
    p.key("ctrl+v")
    p.look("owner-read")
    if p.find("Use this address", end=2) is not None:
        p.click("Use this address")
        p.look("report")
        p.click("Who else should know?")
        p.look("who-else")


def threat(p):
    """A threat that seems to come from the person's own address."""
    text = re.sub(r"(?m)^From: .*", "From: eve@gmail.example", headers("gmail-vps").decode())
    text = re.sub(r"(?m)^Subject: .*", "Subject: I have filmed you", text)
    # The provider's check says that the message is not from the domain in From.
    checked = "smtp.mailfrom=bounce@lotto-office.example"
    text = text.replace(f"{checked}\nReceived: from localhost", f"{checked};\n       dmarc=fail (p=NONE) header.from=gmail.example\nReceived: from localhost")
    p.click(THREATS)
    p.look("threats")
    p.click("Next")
    p.click("Find your mail program")
    p.type("gmail")
    p.look("search")
    p.click("Gmail")
    p.click("Next")
    instructions(p, "Paste")
    p.copy(text.encode())
    p.click("Paste")
    p.must_see("Somebody else wrote your address there")
    p.look("check")
    p.click("Next: the report")
    p.look("police")
    p.click("I have read this*")
    p.look("missing")
    p.click("I know an address for reports…")
    p.look("by-hand")
    p.click("Who else should know?")
    p.look("who-else")


def file(p):
    """A saved message is dropped on the first page, by somebody who double-clicks on everything."""
    p.look("what")
    p.drop(SAMPLE)
    p.look("dropped")
    p.click("Next: what happened*")
    p.look("what-happened")
    p.click(ADVERTISING)
    p.look("advertising")
    p.click("Next: the report")
    p.look("report")
    p.click("Copy report")
    p.look("copied")
    p.click("Not yet, keep it for me")
    p.look("keep")
    p.click("Save")
    p.look("kept")


def opened(p):
    """The program is started with a saved message, as "Open with" does."""
    p.must_see("these are the full headers")
    p.look("opened")


def again(p):
    """The second message of the same sender, with the list switched on."""
    p.click(ADVERTISING)
    p.click("Next")
    p.click("Gmail")
    p.click("Next")
    p.key("ctrl+v")
    p.copy(SAMPLE.read_bytes())
    p.key("ctrl+v")
    p.click("Next: the report")
    p.click("Copy report")
    p.click("I have sent it")
    p.look("sent")
    p.click("Keep a list of my reports on this computer")
    p.look("list-switched-on")
    p.copy(SAMPLE.read_bytes().replace(b"Last chance", b"Really the last chance"))
    p.clicks = 0
    p.click("Report another message to the same company")
    p.look("another")
    p.click("I have copied the headers already: paste them")
    p.look("check")
    p.click("Next: the report")
    p.look("report")
    p.click("Copy report")
    p.look("copied")
    p.at_most(4)
    p.click("My reports")
    p.look("list")


def dialogs(p):
    """Opening and saving through the dialogs of the system, which carry our titles and begin in Documents."""
    documents = pathlib.Path(os.environ["HOME"], "Documents")
    (documents / "unwanted.eml").write_bytes(SAMPLE.read_bytes())
    p.press_only("ctrl+o")
    # A name without a folder is found only if the dialog is in Documents. That of the portal may begin elsewhere when it
    # opens, since older versions of its interface know no folder to begin in: there the request counts.
    by_portal = hasattr(p, "asked")
    p.answer_dialog("Open a saved message", str(documents / "unwanted.eml") if by_portal else "unwanted.eml")
    if by_portal and str(documents) not in p.asked.read_text():
        p.stop("the portal was not asked to begin in Documents")
    p.must_see("these are the full headers")
    p.click("Next: what happened*")
    p.click(ADVERTISING)
    p.click("Next: the report")
    p.press_only("ctrl+s")
    p.answer_dialog("Save the report")
    p.must_see("The draft is saved")
    saved = [path.name for path in documents.iterdir() if path.name != "unwanted.eml"]
    if len(saved) != 1 or not saved[0].endswith(".eml"):
        p.stop(f"in Documents is {saved}")
    p.note(f"saved in Documents: {saved[0]}")


# For each name the story, and how the window is set up: its size in points, or instead the screen in pixels, which it then fills beside a panel.
STORIES = {
    "gmail": (gmail, {}),
    "gmail-dark": (gmail, {"theme": "dark"}),
    "bank": (bank, {"size": (640, 480)}),
    "bank-scaled": (bank, {"double": True, "scale": 2, "screen": (1366, 768)}),
    "threat": (threat, {"text": 200}),
    "threat-dark": (threat, {"theme": "dark"}),
    "file": (file, {"double": True}),
    "file-small-dark": (file, {"theme": "dark", "size": (640, 480)}),
    "opened": (opened, {"arguments": [SAMPLE]}),
    "again": (again, {}),
    "again-dark": (again, {"theme": "dark", "double": True}),
    "dialogs-zenity": (dialogs, {"dialogs": "zenity"}),
    "dialogs-portal": (dialogs, {"dialogs": "portal"}),
}


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join(STORIES))
        return 0
    if sys.argv[1] == "--screen":
        print("{}x{}".format(*STORIES[sys.argv[2]][1].get("screen", (1600, 1500))))
        return 0
    from person import Person, Stopped, stopped_picture

    program, folder, name = sys.argv[1:]
    story, how = STORIES[name]
    settings = f'theme = "{how.get("theme", "light")}"\ntext_size = {how.get("text", 100)}\n'
    pathlib.Path(os.environ["ABUSE_REPORT_SETTINGS"], "settings.toml").write_text(settings)
    size = None if "screen" in how else how.get("size", (1000, 720))
    p = Person(program, folder, name, size, how.get("scale", 1), how.get("double", False), how.get("arguments", ()), how.get("dialogs"))
    status = 0
    try:
        story(p)
    except Stopped as why:
        p.note(f"stopped: {why}")
        print(f"{name}: {why}", file=sys.stderr)
        stopped_picture(p)
        status = 1
    (pathlib.Path(folder) / f"{name}.txt").write_text("\n".join(p.lines) + f"\n{p.clicks} presses\n")
    p.leave()
    return status


if __name__ == "__main__":
    sys.stdout.flush()
    code = main()
    sys.stdout.flush()
    os._exit(code)
