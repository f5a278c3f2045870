#!/usr/bin/env python3
"""Says what is missing or wrong in a language, and writes new files for it to fill in. Needs nothing but Python 3.11.

    python3 packaging/languages.py de              everything that is missing or wrong in German
    python3 packaging/languages.py de gmail        the same of one guide
    python3 packaging/languages.py new de gmail    writes assets/guides/de/gmail.toml to be filled in
    python3 packaging/languages.py changed         the English sentences that changed since their translations were last looked at
    python3 packaging/languages.py changed ID…     these beside their translations
    python3 packaging/languages.py looked-at       says that all translations were looked at (or those of ID…)
    python3 packaging/languages.py                 all languages, one line each

`new` fills in what the language's other guides say for the same English text. A label is taken for sure only from guides of the same program; behind
each label stands where it is from. How to write: assets/words/README.md, assets/guides/README.md.
"""

import argparse
import hashlib
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORDS = ROOT / "assets/words"
GUIDES = ROOT / "assets/guides"
# A fingerprint of each English sentence as it was when its translations were last looked at.
LOOKED_AT = WORDS / "looked-at.txt"

# The plural forms that each language needs in a sentence with a number (Unicode CLDR).
PLURALS = {"ja": {"other"}, "zh-CN": {"other"}, "pl": {"one", "few", "many", "other"}, "uk": {"one", "few", "many", "other"}}
# English words by which a sentence that was not translated is recognised.
ENGLISH = re.compile(r"\b(the|your|you|and|this|which|with|from|click|press|message|headers)\b", re.IGNORECASE)
# Words in the name of a guide that are not the name of a program. Their case counts: “Samsung Email” is one.
IN_NAMES = re.compile(r"\b(New|and|or|the|for|of|to|on|in|app|older|email)\b")
WAYS = ("copy", "file", "elsewhere")
# Things to click that have no label. The key `click` of a picture names these, or words of the picture.
SPOTS = {"the message", "the sign", "the box", "the arrow", "the round button", "the address", "the text", "the file"}
OPENERS = {"…", "⋮", "lines", "gear", "arrow"}
TITLE_MOST, TEXT_MOST = 90, 460


def ftl(folder):
    """Every sentence of a folder: id → (its text, file)."""
    found, twice = {}, []
    for file in sorted(folder.glob("*.ftl")):
        name = None
        for line in file.read_text("utf-8").splitlines():
            start = re.match(r"([a-zA-Z][\w-]*|-[a-zA-Z][\w-]*) *= ?(.*)", line)
            if start:
                name = start[1]
                if name in found:
                    twice.append(name)
                found[name] = (start[2], file.name)
            elif name and line.startswith(" "):
                found[name] = (found[name][0] + "\n" + line, file.name)
            elif line.strip():
                name = None
    return found, twice


def placeables(text):
    return set(re.findall(r"\{\s*(\$[\w-]+)", text)) | set(re.findall(r"\$[\w-]+(?=\s*[->},)])", text))


def references(text):
    return set(re.findall(r"\{\s*([a-z][\w-]*)\s*\}", text))


def wordy(text):
    """Whether a text has two words or more, without counting placeables."""
    text = re.sub(r"\{[^}]*\}", " ", text)
    return len(re.findall(r"[^\W\d_]{2,}", text)) >= 2


def english_left(text, english):
    """Whether a sentence was left in English, or mostly."""
    if not wordy(english):
        return False
    if re.sub(r"\s+", " ", text) == re.sub(r"\s+", " ", english):
        return True
    # Quotations of the report or of a screen may be in English.
    bare = re.sub(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|「[^」]*」|”[^”]*”|\"[^\"]*\"|\*[^*]*\*|\([^)]*\)|\{[^}]*\}", " ", text)
    words = {word.lower() for word in ENGLISH.findall(bare)}
    return len(words) >= 2


def check_words(lang, settings):
    out = []
    english, _ = ftl(WORDS / "en")
    own, twice = ftl(WORDS / lang)
    same = set(settings.get("same", []))
    out += [f"{name}: stands twice" for name in twice]
    out += [f"{english[name][1]}: {name} is missing: {english[name][0].strip()[:100]}" for name in english if name not in own]
    for name, (text, file) in own.items():
        if name.startswith("-"):
            continue
        if name not in english:
            out.append(f"{file}: {name} is not in English")
            continue
        model, where = english[name]
        if file != where:
            out.append(f"{file}: {name} belongs into {where}")
        if placeables(text) != placeables(model):
            out.append(f"{file}: {name}: has {sorted(placeables(text))}, English {sorted(placeables(model))}")
        # A translation may have a select where English has none, or none where English has one.
        for block in re.findall(r"\{\s*\$[\w-]+\s*->(.*?)\n\s*\}", text, re.DOTALL):
            forms = set(re.findall(r"\[([\w-]+)\]", block))
            needed = PLURALS.get(lang, {"one", "other"})
            if "other" not in forms or "*[" not in block:
                out.append(f"{file}: {name}: a counted sentence ends with *[other]")
            elif forms & {"one", "few", "many"} and not needed <= forms:
                out.append(f"{file}: {name}: needs the forms {', '.join(sorted(needed))}")
        selects = re.search(r"\[one\]", model)
        if selects and PLURALS.get(lang, {"one", "other"}) != {"other"} and "->" not in text:
            out.append(f"{file}: {name}: is counted in English, so it needs the forms of the language")
        if text.count("{") != text.count("}"):
            out.append(f"{file}: {name}: a brace is not closed")
        if not text.strip(" \n"):
            out.append(f"{file}: {name}: is empty")
        if name not in same and english_left(text, model):
            out.append(f"{file}: {name}: is still English: {text.strip()[:90]}")
    return out


def instructions(guide):
    """Every instruction, with its place such as `copy[1]`."""
    return [(f"{way}[{n}]", i) for way in WAYS for n, i in enumerate(guide.get(way, []), 1)]


def item_label(text):
    return None if text == "-" else text.split("|")[0].strip().removesuffix("›").rstrip()


def picture_labels(picture):
    """The words that are seen in a picture, taken from its keys as the program does."""
    names = []
    add = lambda *texts: names.extend(text for text in texts if text)
    add(picture.get("title"), picture.get("page"), picture.get("tab"), picture.get("box"), picture.get("heading"), picture.get("attachment"))
    add(picture.get("brand"), picture.get("sub_of"), picture.get("open"), picture.get("arrow"))
    for key in ("bar", "tabs", "groups", "column", "tiles", "places", "choices", "buttons", "toolbar"):
        add(*picture.get(key, []))
    add(*(item_label(text) for key in ("items", "sub") for text in picture.get(key, [])))
    if picture.get("opener") not in OPENERS:
        add(picture.get("opener"))
    for text in picture.get("fields", []):
        if text.startswith("[x] "):
            add(text[4:])
        elif ": " in text:
            name, value = text.split(": ", 1)
            add(name, value.removesuffix("▾").rstrip())
        else:
            add(text)
    return names


def stars(text):
    """The labels in a text, which are between stars; a star after a backslash is none."""
    return re.findall(r"\*([^*]+)\*", re.sub(r"\\.", "", text))


def keys(text):
    return re.findall(r"\{([^}]+)\}", re.sub(r"\\.", "", text))


def plain_label(text):
    """Whether a label is the same in every language: a web address, an ending, a sign, a command."""
    return not re.search(r"[A-Za-z]", text) or bool(re.fullmatch(r"[\w.*/@-]+\.[\w*/.-]+|\.\w+|\|.*|:.*|/.*", text))


def own_labels(lang):
    """The texts of this program's own buttons: English → the language."""
    english, _ = ftl(WORDS / "en")
    own, _ = ftl(WORDS / lang)
    return {text.strip(): own.get(name, (text,))[0].strip() for name, (text, _) in english.items() if "\n" not in text and "{" not in text}


def own_label_texts():
    """The texts of this program's own buttons that guides name."""
    return {"Open a saved message…", "Paste"}


def texts(guide):
    """Every text of a guide that is translated, with its place; without the labels."""
    out = [("recognise", guide["recognise"]), ("headers_are", guide["headers_are"])]
    out += [(f"traps[{n}]", text) for n, text in enumerate(guide.get("traps", []), 1)]
    if "junk" in guide:
        out.append(("junk", guide["junk"]))
    for place, i in instructions(guide):
        out += [(f"{place}.{key}", i[key]) for key in ("title", "text", "trap") if key in i]
        if "picture" in i:
            out.append((f"{place}.alt", i["picture"]["alt"]))
    return out


def guide_labels(guide):
    """Every label of a guide once, in the order of the file: those in pictures and those between stars."""
    names = []
    for place, i in instructions(guide):
        names += picture_labels(i.get("picture", {}))
    for place, text in texts(guide):
        names += stars(text)
    return [name for name in dict.fromkeys(names) if not plain_label(name) and name not in own_label_texts()]


def overlay_texts(overlay):
    out = {key: overlay[key] for key in ("recognise", "headers_are", "junk") if key in overlay}
    out |= {f"traps[{n}]": text for n, text in enumerate(overlay.get("traps", []), 1)}
    for place, i in instructions(overlay):
        out |= {f"{place}.{key}": i[key] for key in ("title", "text", "trap", "alt") if key in i}
    return out


def load(path):
    return tomllib.loads(path.read_text("utf-8"))


def check_guide(lang, name, settings):
    english_file, file = GUIDES / f"{name}.toml", GUIDES / lang / f"{name}.toml"
    if not english_file.exists():
        return [f"{name}: there is no English guide of that name"]
    try:
        overlay = load(file)
    except tomllib.TOMLDecodeError as error:
        return [f"{name}: {error}"]
    guide, out = load(english_file), []
    known = {"name", "aliases", "recognise", "headers_are", "junk", "traps", "labels", "unsure", "english", *WAYS}
    out += [f"{key}: no such key" for key in overlay if key not in known]
    if IN_NAMES.search(guide["name"]) and overlay.get("name", guide["name"]) == guide["name"]:
        out.append(f"name: is missing: {guide['name']}")
    for place, i in instructions(overlay):
        out += [f"{place}.{key}: no such key" for key in i if key not in ("title", "text", "trap", "alt")]
    labels, unsure, kept = overlay.get("labels", {}), overlay.get("unsure", {}), overlay.get("english", [])
    needed = guide_labels(guide)
    for label in needed:
        times = (label in labels) + (label in unsure) + (label in kept)
        if times != 1:
            out.append(f"“{label}” stands {'nowhere' if not times else 'more than once'}: it goes into [labels], [unsure] or `english`")
    for label in [*labels, *unsure, *kept]:
        if label not in needed:
            out.append(f"“{label}” is no label of the English guide")
    out += [f"[labels] “{label}” is empty" for label, shown in [*labels.items(), *unsure.items()] if not shown.strip()]
    mine = own_labels(lang)
    shown = {label: labels.get(label, unsure.get(label, label)) for label in needed}
    shown |= {label: mine.get(label, label) for label in own_label_texts()}
    there, wanted = overlay_texts(overlay), dict(texts(guide))
    # If two labels of a picture have the same translation, the person cannot tell which one is meant.
    out += [f"{place}: is missing: {text[:80]}" for place, text in wanted.items() if place not in there]
    for place, text in there.items():
        if place not in wanted:
            out.append(f"{place}: English has none there")
            continue
        model = wanted[place]
        if not text.strip():
            out.append(f"{place}: is empty")
        elif english_left(text, model) and place not in settings.get("same", []):
            out.append(f"{place}: is still English: {text[:70]}")
        if place.endswith((".title", ".alt")):
            if stars(text) or "{" in text:
                out.append(f"{place}: has no stars and no braces, as in English")
            if place.endswith(".title"):
                if len(text) > TITLE_MOST:
                    out.append(f"{place}: {len(text)} letters, at most {TITLE_MOST}")
                if text.endswith((".", "。")):
                    out.append(f"{place}: a headline ends without a full stop")
            continue
        if len(text) > TEXT_MOST:
            out.append(f"{place}: {len(text)} letters, at most {TEXT_MOST}")
        need = {shown.get(label, label) for label in stars(model)}
        have = set(stars(text))
        if need - have:
            out.append(f"{place}: lacks {', '.join(f'*{label}*' for label in sorted(need - have))}")
        if have - need - set(shown.values()):
            out.append(f"{place}: {', '.join(f'*{label}*' for label in sorted(have - need - set(shown.values())))} stands in none of the tables of labels")
        # The letters that open a menu differ between languages, so a translation may leave them out.
        plain_keys = {key for key in keys(model) if not re.fullmatch(r"Alt\+\w|\w", key)}
        if plain_keys - set(keys(text)):
            out.append(f"{place}: lacks {', '.join('{' + key + '}' for key in sorted(plain_keys - set(keys(text))))}")
        if set(keys(text)) - set(keys(model)):
            out.append(f"{place}: {', '.join('{' + key + '}' for key in sorted(set(keys(text)) - set(keys(model))))} is not in English; keys are written as there")
        if re.sub(r"\\.", "", text).count("*") % 2:
            out.append(f"{place}: a star is not closed")
    return [f"{name}: {line}" for line in out]


def family(name):
    """The guides of one program: their ids begin with the same word (outlook-2003, outlook-new)."""
    return name.split("-")[0]


class Said:
    """What one guide of a language says for an English text or label."""

    def __init__(self, text, guide, sure, akin):
        self.text, self.guide, self.sure, self.akin = text, guide, sure, akin


def memory(lang, name):
    """What the language's other guides say: English text → all translations, English label → all it is called, and the labels that the same program
    keeps in English. Those of the same program on the same system come first."""
    runs_on = set(load(GUIDES / f"{name}.toml")["platforms"])
    texts_said, labels_said, kept = {}, {}, set()
    for file in sorted((GUIDES / lang).glob("*.toml")):
        english = GUIDES / file.name
        try:
            overlay, guide = load(file), load(english)
        except (tomllib.TOMLDecodeError, FileNotFoundError):
            continue
        akin = family(file.stem) == family(name) and bool(runs_on & set(guide["platforms"]))
        there = overlay_texts(overlay)
        for place, text in texts(guide):
            if there.get(place) and not english_left(there[place], text):
                texts_said.setdefault(text, []).append(Said(there[place], file.stem, True, akin))
        for table in ("labels", "unsure"):
            for label, shown in overlay.get(table, {}).items():
                labels_said.setdefault(label, []).append(Said(shown, file.stem, table == "labels", akin))
        if akin:
            kept |= set(overlay.get("english", []))
    for said in [*texts_said.values(), *labels_said.values()]:
        said.sort(key=lambda one: not one.akin)
    return texts_said, labels_said, kept


def in_short(said):
    """The guides that say something, for a remark: three at most by name."""
    guides = [one.guide for one in said]
    return ", ".join(guides[:3]) + (f" and {len(guides) - 3} more" if len(guides) > 3 else "")


def label_from(said):
    """The table a label goes into, what it is called there, and where that is from. A word on the screen of one program is called otherwise on that of
    another, so only what the guides of the same program all say, and are sure of, is taken for sure."""
    akin = [one for one in said if one.akin]
    told = akin or said
    by_text = {}
    for one in told:
        by_text.setdefault(one.text, []).append(one)
    most = max(by_text.values(), key=len)
    others = "".join(f"; “{text}” in {in_short(by)}" for text, by in by_text.items() if by is not most)
    sure = bool(akin) and len(by_text) == 1 and all(one.sure for one in akin)
    return "labels" if sure else "unsure", most[0].text, in_short(most) + others


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def skeleton(lang, name):
    """A new file to be filled in, and how many labels it has in each table."""
    guide = load(GUIDES / f"{name}.toml")
    texts_said, labels_said, kept = memory(lang, name)
    tables = {"labels": [], "unsure": [], "english": []}
    for label in guide_labels(guide):
        said = labels_said.get(label)
        if not said or (label in kept and not said[0].akin):
            tables["english"].append((label, label, ""))
        else:
            table, shown, source = label_from(said)
            tables[table].append((label, shown, source))
    mine = own_labels(lang)
    shown = {label: text for table in tables.values() for label, text, _ in table} | {label: mine.get(label, label) for label in own_label_texts()}

    def fill(text):
        # A sentence of another guide fits where the words between its stars are those of this screen.
        needed = {shown.get(label, label) for label in stars(text)}
        return quoted(next((one.text for one in texts_said.get(text, []) if set(stars(one.text)) == needed), text))

    out = []
    if IN_NAMES.search(guide["name"]):
        out.append(f"name = {quoted(guide['name'])}")
    out.append(f"recognise = {fill(guide['recognise'])}")
    if guide.get("traps"):
        out += ["traps = [", *(f"  {fill(text)}," for text in guide["traps"]), "]"]
    out.append(f"headers_are = {fill(guide['headers_are'])}")
    if "junk" in guide:
        out.append(f"junk = {fill(guide['junk'])}")
    if tables["english"]:
        out += ["# Labels that stay as in English: names, and those that are not known.", "english = ["]
        out += [f"  {quoted(label)}," for label, _, _ in tables["english"]] + ["]"]
    heads = {
        "labels": "# From other guides of the same program.",
        "unsure": "# From guides of other programs, or not sure: compare each with the screen of this program, and move what is right to [labels].",
    }
    for table, head in heads.items():
        if tables[table]:
            out += ["", head, f"[{table}]", *(f"{quoted(label)} = {quoted(text)} # {source}" for label, text, source in tables[table])]
    for way in WAYS:
        for i in guide.get(way, []):
            out += ["", f"[[{way}]]"] + [f"{key} = {fill(i[key])}" for key in ("title", "text", "trap") if key in i]
            if "picture" in i:
                out.append(f"alt = {fill(i['picture']['alt'])}")
    return "\n".join(out) + "\n", {table: len(labels) for table, labels in tables.items()}


def english_sentences():
    """Every English text that is translated: its id (for a guide: `gmail copy[1].text`) → the text. A guide that is in no other language yet has none."""
    found = {name: text for name, (text, _) in ftl(WORDS / "en")[0].items()}
    for file in sorted(GUIDES.glob("*.toml")):
        if not any((GUIDES / lang / file.name).exists() for lang in languages()):
            continue
        try:
            guide = load(file)
        except tomllib.TOMLDecodeError as error:
            sys.exit(f"{file.relative_to(ROOT)}: {error}")
        named = [("name", guide["name"])] if IN_NAMES.search(guide["name"]) else []
        found |= {f"{file.stem} {place}": text for place, text in named + texts(guide)}
    return found


def translation(lang, name):
    """What a language says for the sentence of that id, if anything."""
    if " " not in name:
        return ftl(WORDS / lang)[0].get(name, (None,))[0]
    guide, place = name.split(" ", 1)
    file = GUIDES / lang / f"{guide}.toml"
    overlay = load(file) if file.exists() else {}
    return overlay.get("name") if place == "name" else overlay_texts(overlay).get(place)


def fingerprint(text):
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def looked_at():
    """The fingerprints in the file, by id. After a merge an id may have two."""
    found = {}
    for line in LOOKED_AT.read_text("utf-8").splitlines() if LOOKED_AT.exists() else []:
        name, mark = line.rsplit(" ", 1)
        found.setdefault(name, set()).add(mark)
    return found


def changed():
    """The English sentences that changed since their translations were last looked at, or are new."""
    known = looked_at()
    return {name: text for name, text in english_sentences().items() if fingerprint(text) not in known.get(name, ())}


def tell_changed():
    """A list of them, and what to do."""
    found = changed()
    if not found:
        return "No English sentence changed since its translations were last looked at."
    one = len(found) == 1
    lines = [f"{len(found)} English sentence{'' if one else 's'} changed since {'its' if one else 'their'} translations were last looked at, or {'is' if one else 'are'} new:"]
    lines += [f"  {name}: {' '.join(text.split())[:100]}" for name, text in list(found.items())[:20]]
    if len(found) > 20:
        lines.append(f"  and {len(found) - 20} more")
    example = next(iter(found))
    example = f"'{example}'" if " " in example else example
    return "\n".join([
        *lines,
        f"Look whether all {len(languages())} languages still say the same; this shows them: python3 packaging/languages.py changed {example}",
        "Then run: python3 packaging/languages.py looked-at",
    ])


def beside(name, english):
    """A sentence with all its translations."""
    if name not in english:
        sys.exit(f"There is no English sentence {name}")
    said = [("en", english[name])] + [(lang, translation(lang, name) or "(in English)") for lang in languages()]
    return "\n".join([name, *(f"  {lang:5} {' '.join(text.split())}" for lang, text in said)])


def note_looked_at(names):
    """Writes the fingerprints of these sentences, or of all, and leaves out those that are gone. Gives back those that were changed or new."""
    english, known, new = english_sentences(), looked_at(), changed()
    for name in names:
        if name not in english:
            sys.exit(f"There is no English sentence {name}")
    now = names or list(english)
    marks = {name: {fingerprint(text)} if name in now else known.get(name, set()) for name, text in english.items()}
    LOOKED_AT.write_text("".join(f"{name} {mark}\n" for name in sorted(marks) for mark in sorted(marks[name])), "utf-8")
    return [name for name in new if name in now]


def settings_of(lang):
    path = WORDS / lang / "language.toml"
    return load(path) if path.exists() else {}


def check(lang, only=None):
    settings = settings_of(lang)
    out = []
    if not only:
        if "name" not in settings:
            out.append("language.toml: the language’s own name for itself is missing: name = \"…\"")
        out += check_words(lang, settings)
    for file in sorted((GUIDES / lang).glob("*.toml")):
        if not only or file.stem in only:
            out += check_guide(lang, file.stem, settings)
    return out


def languages():
    return sorted(path.name for path in WORDS.iterdir() if path.is_dir() and path.name != "en")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", metavar="LANGUAGE [GUIDE…] | new LANGUAGE GUIDE… | changed [ID…] | looked-at [ID…]")
    asked = parser.parse_args().words
    if asked[:1] == ["new"]:
        lang, *names = asked[1:]
        for name in names:
            file = GUIDES / lang / f"{name}.toml"
            if file.exists():
                sys.exit(f"{file} is there already")
            text, count = skeleton(lang, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
            print(f"{file.relative_to(ROOT)}: {count['labels']} labels are from other guides of the same program, {count['unsure']} are to be compared "
                  f"with its screen, {count['english']} are not known")
        return
    if asked[:1] == ["changed"]:
        if asked[1:]:
            english = english_sentences()
            print("\n\n".join(beside(name, english) for name in asked[1:]))
            return
        print(tell_changed())
        sys.exit(bool(changed()))
    if asked[:1] == ["looked-at"]:
        print(f"Noted in {LOOKED_AT.relative_to(ROOT)}:", ", ".join(note_looked_at(asked[1:])) or "nothing was changed or new")
        return
    if asked:
        found = check(asked[0], asked[1:])
        print("\n".join(found) or "Nothing is missing.")
        sys.exit(bool(found))
    english, _ = ftl(WORDS / "en")
    for lang in languages():
        own, _ = ftl(WORDS / lang)
        guides = len(list((GUIDES / lang).glob("*.toml")))
        print(f"{lang}: {len(own)} of {len(english)} sentences, {guides} guides, {len(check(lang))} things to mend")
    print(tell_changed())


if __name__ == "__main__":
    main()
