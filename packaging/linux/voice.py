"""A voice that writes down what it is given, instead of speaking it.

A screen reader on Linux hands its speech to speech-dispatcher, by the protocol SSIP over a socket. This listens there in its place, so what it hears is what
a person would: after the screen reader has put its words together, and without a sound card. Read by hears.py.
"""

import html
import re
import socket
import threading


def words_of(data):
    """What is spoken of a message in SSML: its text without the marks between the words."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", data)).split())


class Voice:
    """Calls `spoken` with each sentence, in a thread of its own."""

    def __init__(self, place, spoken):
        self.spoken = spoken
        self.listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.listening.bind(place)
        self.listening.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            connection, _ = self.listening.accept()
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        lines = connection.makefile("r", encoding="utf-8", newline="\r\n")

        def answer(*texts):
            connection.sendall("".join(text + "\r\n" for text in texts).encode())

        number = 0
        for line in lines:
            command = line.split()
            if command[:1] == ["SPEAK"]:
                answer("230 OK RECEIVING DATA")
                text = []
                for line in lines:
                    line = line.removesuffix("\r\n")
                    if line == ".":
                        break
                    text.append(line[1:] if line.startswith("..") else line)
                number += 1
                answer(f"225-{number}", "225 OK MESSAGE QUEUED")
                self._speak(words_of("\n".join(text)), connection, number)
            elif command[:1] in (["CHAR"], ["KEY"]):
                number += 1
                answer(f"225-{number}", "225 OK MESSAGE QUEUED")
                self._speak(command[1] if len(command) > 1 else "", connection, number)
            elif command[:2] == ["HISTORY", "GET"]:
                answer("245-1", "245 OK CLIENT ID SENT")
            elif command[:1] == ["LIST"]:
                answer("250-silent", "250 OK MODULE LIST SENT") if command[1] == "OUTPUT_MODULES" else answer("249-silent\ten\tnone", "249 OK VOICE LIST SENT")
            elif command[:1] == ["GET"]:
                answer("251-en" if command[1] == "LANGUAGE" else "251-0", "251 OK GET RETURNED")
            elif command[:1] == ["QUIT"]:
                answer("231 HAPPY HACKING")
                return
            else:
                answer("200 OK")

    def _speak(self, text, connection, number):
        if text:
            self.spoken(text)
        # A real voice tells when it begins and ends, and some readers wait for that.
        for code, event in ((701, "BEGIN"), (702, "END")):
            connection.sendall(f"{code}-{number}\r\n{code}-1\r\n{code} {event}\r\n".encode())
