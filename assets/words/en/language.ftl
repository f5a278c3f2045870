# Choosing the language.

# The button among the tools. The language’s own name stands in it: { $language }.
language-tool = { $language }
language-help = Language
language-title = Language
language-text = The report itself stays English, because the companies read English. Everything you typed stays as it is.
language-system = As the computer is set
# In the list, for a language that nobody who grew up with it has read through.
language-unread = No native speaker has read these texts yet. If a sentence sounds wrong, trust the English one.
language-show-english = Show in English
language-show-own = Show in { $language }
language-back = Close the list of languages
# Above a guide that there is only in English.
guide-in-english = These instructions are in English only. The words on your screen may be in your own language.
# Where no font of the system has the letters of the language.
fonts-missing = This computer has no font with the letters of this language. Install the package { $package }, then start the program again.
fonts-missing-windows = This computer has no font with the letters of this language. Open the settings of Windows, look for “optional features”, and add the supplemental fonts of the language.
fonts-missing-mac = This computer has no font with the letters of this language. Open the program Font Book and turn on the fonts of the language.
