# In the pictures of the instructions.

# The made-up sender and subject of the unwanted message. The guides say the same words.
sample-sender = Harborlight Offers
sample-subject = Last chance: 60% off everything
picture-inbox = Inbox
picture-desktop = Desktop
picture-paste-here = Paste the headers here
picture-drop-here = Drop it here
picture-let-go = Let go here
# The small pictures on the cards: words of a menu, one blank between them.
picture-file = File
picture-edit = Edit
picture-view = View
picture-new = New
# On the mark of the thing to click. Short, small letters where the language has them.
gesture-double-click = double-click
gesture-right-click = right-click
gesture-control-click = control-click
gesture-drag = drag
gesture-hold = hold
gesture-point = point
# A label that is not known for sure, and the English one.
label-unsure = { $label } ({ $english })
# The keys as they are printed on the keyboards of the language.
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-enter = Enter
key-cmd = Cmd
key-option = Option
key-esc = Esc
key-tab = Tab
key-home = Home
key-end = End
key-page = Page
