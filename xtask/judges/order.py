"""Judges the structure tree of PDF files by the Markdown they were made of.

Reads lines `markdown TAB pdf` and prints one JSON object a line: {"file": pdf, "problems": [sentence, ...]}.

The Markdown is read by markdown-it, the PDF by `pdfinfo -struct-text`, its languages and the alternative texts of its figures by
pikepdf; none has anything to do with the program that made the file. A style sheet that stands beside the Markdown under its name may ask
for a logo in the title block. Both become a list of (role, phrase), in reading order, and the lists must be the same. The role of a
cell of a table says too what it is the header of, how many columns it spans, and the words of the headers that it names. White
space of any kind and length counts as one space: where lines are broken is the business of the page, but no two words may run
together. Then each letter must be in the same language on both sides: that of the innermost `<span lang="...">`, or Japanese if it
is a Japanese letter where there are no such letters, else that of the document; and in the PDF that of the innermost `Lang`.
"""

import json
import pathlib
import re
import subprocess
import sys
import unicodedata
from xml.etree import ElementTree

import pikepdf
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

# Elements that hold text of their own; the others are inline and belong to the text around them, or only hold elements.
BLOCKS = {"H1", "H2", "H3", "H4", "P", "Lbl", "LBody", "Caption", "Figure", "TH", "TD", "TOCI"}
# Elements that say what kind of thing the blocks in them make up; each is worth a line of its own.
# A document of so many pages or fewer prints no contents.
CONTENTS_FROM = 4
GROUPS = {"L", "LI", "Table", "THead", "TBody", "TR", "BlockQuote", "Sect", "Note", "TOC"}
BULLET = "bullet"
ALERT = re.compile(r"\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*")


BEGIN_SPAN = re.compile(r'<span lang="([A-Za-z0-9-]+)">')
END_SPAN = "</span>"
JAPANESE = ("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH", "HIRAGANA", "KATAKANA")
# The letters whose language is compared. Full-width forms are told by the letters that they stand among.
LETTERS = (*JAPANESE, "LATIN", "GREEK", "CYRILLIC")


class Phrase:
    """Text in pieces, each with its language."""

    def __init__(self, pieces=()):
        self.pieces = list(pieces)

    def add(self, text, language):
        self.pieces.append((text, language.lower()))

    def text(self):
        return bare("".join(text for text, _ in self.pieces))

    def letters(self):
        """(letter, language) for each letter that has a language of its own."""
        return [(letter, language) for text, language in self.pieces for letter in text if script(letter) in LETTERS]

    def after(self, pattern):
        """What stands behind a mark at its head."""
        letters = [(letter, language) for text, language in self.pieces for letter in text]
        return Phrase(letters[pattern.match("".join(letter for letter, _ in letters)).end() :])

    def unspaced(self):
        """The same without spaces: the lines of a figure stand apart by their places."""
        return Phrase([("".join(text.split()), language) for text, language in self.pieces])

    def by_script(self):
        """The same with Japanese letters told as Japanese where the language has none."""
        phrase = Phrase()
        for text, language in self.pieces:
            has_japanese_letters = language.split("-")[0] in ("ja", "zh")
            for letter in text:
                told = script(letter) in JAPANESE and not has_japanese_letters
                phrase.add(letter, "ja" if told else language)
        return phrase


def script(letter):
    name = unicodedata.name(letter, "") if unicodedata.category(letter).startswith("L") else ""
    return next((script for script in LETTERS if name.startswith(script)), None)


def bare(text):
    """With one space between words, and without soft hyphens and other signs that only say where a line may break."""
    return " ".join(text.split()).translate({0xAD: None, 0x200B: None, 0x2060: None})


# What the Markdown says.


class Expected:
    def __init__(self, markdown, logo, folder):
        self.logo, self.folder = logo, folder
        fields, body = front_matter(markdown)
        self.language = fields["lang"]
        parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False)
        self.tokens = parser.parse(body)
        self.headings = list(self.contents())
        self.list = []
        self.body(fields)

    def body(self, fields):
        tokens, at = self.tokens, 0
        markers, captioned, announced, alerts = [], False, False, []
        while at < len(tokens):
            token = tokens[at]
            kind = token.type
            if kind == "inline":
                self.text(tokens, at, bool(markers), captioned, fields, bool(alerts and alerts[-1] == "new"))
                if alerts and alerts[-1] == "new":
                    alerts[-1] = "begun"
                captioned = False
            elif kind == "html_block" and "toc" in token.content:
                self.toc()
            elif is_figure(tokens, at):
                # Its text is that of the image and the words upon it; its caption is not that of a table behind it.
                image = tokens[at + 1].children[0]
                self.figure(plain(image), words_upon(self.folder / image.attrs["src"]))
                at += 3
                if is_emphasis(tokens, at):
                    self.list.append(("Caption", self.phrase(tokens[at + 1])))
                    at += 3
                continue
            elif kind == "paragraph_open" and is_caption(tokens, at):
                self.list.append(("Table", ""))
                captioned = announced = True
            elif kind == "table_open":
                self.table = Table(self, at)
                if not announced:
                    self.list.append(("Table", ""))
                announced = False
            elif kind == "thead_open" and not has_rows(tokens, at):
                pass  # a table of nothing but its header has no parts
            elif kind == "thead_open":
                self.list.append(("THead", ""))
            elif kind == "tr_open":
                at = self.row(tokens, at)
            elif kind in ("bullet_list_open", "ordered_list_open"):
                self.list.append(("L", ""))
                markers.append(None)
            elif kind in ("bullet_list_close", "ordered_list_close"):
                markers.pop()
            elif kind == "list_item_open":
                ordered = token.markup in ".)"
                self.list += [("LI", ""), ("Lbl", f"{token.info}." if ordered else BULLET)]
            elif kind == "blockquote_open":
                alert = ALERT.match(first_text(tokens, at))
                self.list.append(("Sect" if alert else "BlockQuote", ""))
                alerts.append("new" if alert else None)
            elif kind == "blockquote_close":
                alerts.pop()
            elif kind == "footnote_open":
                self.list += [("Note", ""), ("Lbl", str(token.meta["id"] + 1))]
            at += 1

    def figure(self, text, upon=()):
        """An alternative text is in the language of the document, and so are the words upon a figure unless its file says otherwise."""
        phrase = Phrase([(text, self.language)])
        for words, language in upon:
            for piece in Phrase([(words, language or self.language)]).by_script().pieces:
                phrase.add(*piece)
        self.list.append(("Figure", phrase.unspaced()))

    def text(self, tokens, at, in_list, captioned, fields, alert):
        opener = tokens[at - 1]
        phrase = self.phrase(tokens[at])
        if alert:
            phrase = phrase.after(ALERT)
            if not phrase.text():
                return
        role = opener.tag.upper() if opener.type == "heading_open" else "P"
        if role == "H1":
            self.title_block(fields, phrase)
            return
        self.list.append(("Caption" if captioned else role, phrase))

    def row(self, tokens, at):
        """The row that begins here, with its cells; says where it ends."""
        end = at
        while tokens[end].type != "tr_close":
            end += 1
        cells = [token for token in tokens[at:end] if token.type == "inline"]
        self.list += self.table.row(cells, tokens[at + 1].tag == "th")
        return end

    def title_block(self, fields, title):
        lines = [("P", "issuer"), ("H1", None), ("P", "subtitle"), ("P", "date"), ("P", "id"), ("P", "edition")]
        for role, field in lines:
            if field is None:
                self.list.append((role, title))
            elif field in fields:
                self.list.append((role, Phrase([(fields[field], self.language)]).by_script()))
            if field == "issuer" and self.logo:
                self.figure(self.logo)

    def phrase(self, inline):
        """The words of a line; a tag of HTML is none, and says the language of those up to its end."""
        phrase, languages = Phrase(), [self.language]
        for at, child in enumerate(inline.children):
            if child.type == "html_inline":
                begin = BEGIN_SPAN.fullmatch(child.content)
                if begin:
                    languages.append(begin[1])
                elif child.content == END_SPAN:
                    languages.pop()
                else:
                    raise ValueError(f"`{child.content}` is not of the dialect")
            elif child.type == "footnote_ref":
                phrase.add(str(child.meta["id"] + 1), self.language)
            elif child.type in ("text", "text_special"):
                phrase.add(child.content, languages[-1])
            elif child.type == "hardbreak" or child.type == "softbreak" and not is_within_wide(inline.children, at):
                phrase.add(" ", languages[-1])
        return phrase.by_script()

    def contents(self):
        for at, token in enumerate(self.tokens):
            if token.type == "heading_open" and token.tag in ("h2", "h3"):
                yield self.phrase(self.tokens[at + 1])

    def toc(self):
        self.list += [("TOC", ""), ("Caption", None)]
        self.list += [("TOCI", heading) for heading in self.headings]


class Table:
    """A table of the Markdown, row by row."""

    def __init__(self, expected, at):
        tokens, self.phrase = expected.tokens, expected.phrase
        end = next(end for end in range(at, len(tokens)) if tokens[end].type == "table_close")
        rows, cells = [], []
        for token in tokens[at:end]:
            if token.type == "inline":
                cells.append(token)
            elif token.type == "tr_close":
                rows.append(cells)
                cells = []
        self.columns = [self.phrase(cell).text() for cell in rows[0]]
        self.has_groups = any(heads_group(cells) for cells in rows[1:])
        self.group = None
        self.is_begun = False

    def row(self, cells, is_head):
        phrases = [self.phrase(cell) for cell in cells]
        if is_head:
            return [("TR", "")] + [(cell("TH", "Column"), phrase) for phrase in phrases]
        if heads_group(cells):
            self.group, self.is_begun = phrases[0].text(), True
            return [("TBody", ""), ("TR", ""), (cell("TH", "Column", len(cells)), phrases[0])]
        found = [] if self.is_begun else [("TBody", "")]
        self.is_begun = True
        found.append(("TR", ""))
        group = [] if self.group is None else [self.group]
        own = []
        for at, phrase in enumerate(phrases):
            if at == 0 and heads_row(cells):
                own = group and [phrase.text()]
                found.append((cell("TH", "Row", headers=group), phrase))
            else:
                found.append((cell("TD", headers=group + (group and [self.columns[at]]) + own), phrase))
        return found


def cell(role, scope=None, columns=1, headers=()):
    spans = f"over {columns} columns" if columns > 1 else None
    named = "under " + " / ".join(headers) if headers else None
    return " ".join(filter(None, (role, scope, spans, named)))


def heads_row(cells):
    """Whether the first of several cells is one strong emphasis, with nothing but note marks behind it."""
    inner = [child for child in cells[0].children if child.type != "text" or child.content.strip(" ,")]
    while inner and inner[-1].type == "footnote_ref":
        inner.pop()
    if len(cells) < 2 or len(inner) < 2 or inner[0].type != "strong_open" or inner[-1].type != "strong_close":
        return False
    return all(child.level > 0 for child in inner[1:-1])


def heads_group(cells):
    return heads_row(cells) and all(not cell.content.strip() for cell in cells[1:])


def front_matter(markdown):
    _, yaml, body = markdown.split("---\n", 2)
    fields = {}
    for line in yaml.splitlines():
        name, _, value = line.partition(":")
        value = value.strip()
        fields[name] = json.loads(value) if value.startswith('"') else value
    return fields, body


def tokens_are(tokens):
    return [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]


def is_figure(tokens, at):
    """A paragraph of one image at the outermost level."""
    if not tokens_are(tokens[at : at + 3]) or tokens[at].level > 0:
        return False
    return [child.type for child in tokens[at + 1].children] == ["image"]


def is_caption(tokens, at):
    """A paragraph of one emphasis directly before a table."""
    return is_emphasis(tokens, at) and at + 3 < len(tokens) and tokens[at + 3].type == "table_open"


def is_emphasis(tokens, at):
    if not tokens_are(tokens[at : at + 3]):
        return False
    inner = [child for child in tokens[at + 1].children if child.type != "text" or child.content]
    depths = [child.level for child in inner[1:-1]]
    return inner[0].type == "em_open" and inner[-1].type == "em_close" and all(depth > 0 for depth in depths)


def has_rows(tokens, at):
    return next((token.type for token in tokens[at:] if token.type in ("tbody_open", "table_close"))) == "tbody_open"


def plain(image):
    return "".join(" " if child.type == "softbreak" else child.content for child in image.children)


def words_upon(picture):
    """The words of a figure that the program drew, line by line, each with its language where that is not the one of the document."""
    if picture.parent.name != "figures":
        return
    for text in ElementTree.parse(picture).iterfind("{http://www.w3.org/2000/svg}text"):
        yield text.text, text.get("{http://www.w3.org/XML/1998/namespace}lang")


def is_within_wide(children, at):
    """Whether the end of a line stands between two wide letters or signs, where no space is set (CSS Text 3, 4.1.3); marks of
    notes between are looked through."""

    def is_passed(child):
        return child.type in ("footnote_ref", "html_inline", "softbreak") or child.content.strip() in ("", ",", "–")

    before = next((child.content[-1] for child in reversed(children[:at]) if not is_passed(child)), "")
    after = next((child.content[0] for child in children[at + 1 :] if not is_passed(child)), "")
    return is_wide(before) and is_wide(after)


def is_wide(letter):
    return (
        letter != ""
        and unicodedata.east_asian_width(letter) in "WFH"
        and not unicodedata.name(letter, "").startswith(("HANGUL", "HALFWIDTH HANGUL"))
    )


def first_text(tokens, at):
    return next((token.content for token in tokens[at:] if token.type == "inline"), "")


# What the PDF says.


def said(pdf):
    tool = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True)
    return merged(elements(tool.stdout.decode("utf-8")), languages(pdf))


def languages(pdf):
    """(type, language, alternative text) of each element of the tree, in its order, as far as there are standard types."""
    with pikepdf.open(pdf) as file:
        root = file.Root.StructTreeRoot
        open_elements = [(root.K, str(file.Root.Lang))]
        while open_elements:
            element, language = open_elements.pop()
            if isinstance(element, pikepdf.Array):
                open_elements += [(kid, language) for kid in reversed(list(element))]
            elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
                language = str(element.get("/Lang", language))
                yield str(element.S)[1:], language, str(element.get("/Alt", ""))
                if "/K" in element:
                    open_elements.append((element.K, language))


def elements(outline):
    """(depth, role, identifier) for an element, (depth, None, text) for a text, (depth, "/Name", value) for an attribute of the
    element before; two spaces a level."""
    lines = iter(outline.splitlines())
    for line in lines:
        depth = (len(line) - len(line.lstrip(" "))) // 2
        line = line.lstrip(" ")
        if line.startswith('"'):
            while not line.endswith('"') or line == '"':
                line += next(lines)
            yield depth, None, line[1:-1]
        elif line.startswith("/"):
            yield (depth, *line.split(" ", 1))
        elif line and not line.startswith("Object "):
            role, _, identifier = re.match(r"(\w+)( <(.*?)>)?", line).groups()
            yield depth, role, identifier


def merged(elements, languages):
    found, open_elements, attributes, named = [], [], {}, {}
    for depth, role, text in elements:
        if role is not None and role.startswith("/"):
            attributes.setdefault(len(found) - 1, {})[role] = text
            continue
        while open_elements and open_elements[-1][0] >= depth:
            open_elements.pop()
        if role is None:
            place = next((place for _, place, _ in reversed(open_elements) if place is not None), None)
            language = open_elements[-1][2] if open_elements else ""
            if place is None:
                found.append(["text outside any block", Phrase([(text, language)])])
            else:
                found[place][1].add(text, language)
            continue
        kind, language, alternative = next(languages)
        if kind != role:
            raise ValueError(f"poppler finds an element {role}, pikepdf {kind}")
        place = None
        if role in BLOCKS or role in GROUPS:
            if text in named:
                raise ValueError(f"two elements have the identifier {text}")
            if text is not None:
                named[text] = len(found)
            found.append([role, Phrase()])
            place = len(found) - 1 if role in BLOCKS else None
        if role == "Figure":
            # A picture has no words of its own; if it has, they stand behind.
            found[place][1].add(alternative, language)
        open_elements.append((depth, place, language))
    for place, (role, _) in enumerate(found):
        if role in ("TH", "TD"):
            own = attributes.get(place, {})
            headers = [found[named[name]][1].text() for name in re.findall(r"\((.*?)\)", own.get("/Headers", ""))]
            found[place][0] = cell(role, own.get("/Scope", "/").strip("/"), int(own.get("/ColSpan", 1)), headers)
    # The body of a tight list item holds its text itself, that of a loose one paragraphs.
    pairs = (("P" if role == "LBody" else role, phrase) for role, phrase in found)
    pairs = ((role, phrase.unspaced() if role == "Figure" else phrase) for role, phrase in pairs)
    return [(role, phrase) for role, phrase in pairs if role != "P" or phrase.text()]


# The comparison.


def same(expected, found):
    (role, phrase), (found_role, found_phrase) = expected, found
    text, found_text = words(phrase), found_phrase.text()
    if role != found_role:
        return False
    if role == "TOCI":
        # The Markdown does not know pages.
        return found_text.startswith(text) and found_text.removeprefix(text).strip().isdecimal()
    if text == BULLET and role == "Lbl":
        return len(found_text) == 1 and not found_text.isalnum()
    return text is None or text == found_text


def words(phrase):
    return phrase.text() if isinstance(phrase, Phrase) else phrase


def foreign(expected, found):
    """The first letter that is in one language in the Markdown and in another in the structure tree."""
    if not isinstance(expected, Phrase):
        return None
    pairs = zip(expected.letters(), found.letters(), strict=True)
    return next(((letter, language, other) for (letter, language), (_, other) in pairs if language != other), None)


def judge(markdown, pdf):
    with open(markdown, encoding="utf-8") as file:
        expected = Expected(file.read(), logo_beside(markdown), pathlib.Path(markdown).parent).list
    found = said(pdf)
    if pages(pdf) <= CONTENTS_FROM:
        expected = [pair for pair in expected if not of_contents(pair)]
    for at, (one, other) in enumerate(zip(expected, found)):
        if not same(one, other):
            return [f"element {at + 1}: the Markdown says {shown(one)}, the structure tree {shown(other)}"]
        letter = foreign(one[1], other[1])
        if letter:
            return [f"element {at + 1}, {shown(other)}: in the Markdown `{letter[0]}` is in `{letter[1]}`, "
                    f"in the structure tree in `{letter[2]}`"]
    if len(expected) != len(found):
        longer, whose = (expected, "Markdown") if len(expected) > len(found) else (found, "structure tree")
        more = longer[min(len(expected), len(found))]
        return [f"{len(expected)} elements in the Markdown, {len(found)} in the structure tree; "
                f"the first that only the {whose} has: {shown(more)}"]
    return []


def logo_beside(markdown):
    """The alternative text of the logo that the style sheet of the same name asks for."""
    sheet = pathlib.Path(markdown).with_suffix(".toml")
    found = sheet.exists() and re.search(r'^alternative = "(.*)"$', sheet.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else None


def of_contents(pair):
    return pair[0] in ("TOC", "TOCI") or pair == ("Caption", None)


def pages(pdf):
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, encoding="utf-8").stdout
    return int(re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE).group(1))


def shown(pair):
    role, text = pair[0], words(pair[1]) or ""
    return f"{role} `{text if len(text) <= 60 else text[:60] + '…'}`"


def main():
    for line in sys.stdin.read().splitlines():
        markdown, pdf = line.split("\t")
        try:
            problems = judge(markdown, pdf)
        except Exception as error:  # whatever a broken file brings about is a verdict on the file
            problems = [f"cannot be read: {type(error).__name__}: {error}"]
        print(json.dumps({"file": pdf, "problems": problems}), flush=True)


main()
