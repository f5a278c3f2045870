"""A small window like that of a file manager, from which a file is dragged: drag.py FILE."""

import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

path = pathlib.Path(sys.argv[1]).resolve()
window = Gtk.Window(title="Files")
box = Gtk.EventBox()
box.add(Gtk.Label(label=path.name))
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
box.drag_source_add_uri_targets()
box.connect("drag-data-get", lambda _box, _context, data, _info, _time: data.set_uris([path.as_uri()]))
window.add(box)
window.set_default_size(240, 120)
window.move(1300, 1200)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
