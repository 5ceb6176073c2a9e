"""Judges the structure tree of PDF files by the Markdown they were made of.

Reads lines `markdown TAB pdf` and prints one JSON object a line: {"file": pdf, "problems": [sentence, ...]}.

The Markdown is read by markdown-it, the PDF by `pdfinfo -struct-text`; neither has anything to do with the program that
made the file. Both become a list of (role, text), in reading order, and the lists must be the same. The role of a cell of a table says too what
it is the header of, how many columns it spans, and the words of the headers that it names. White space of any kind
and length counts as one space: where lines are broken is the business of the page, but no two words may run together.
"""

import json
import re
import subprocess
import sys

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

# Elements that hold text of their own; the others are inline and belong to the text around them, or only hold elements.
BLOCKS = {"H1", "H2", "H3", "H4", "P", "Lbl", "LBody", "Caption", "TH", "TD", "TOCI"}
# Elements that say what kind of thing the blocks in them make up; each is worth a line of its own.
# A document of so many pages or fewer prints no contents.
CONTENTS_FROM = 4
GROUPS = {"L", "LI", "Table", "THead", "TBody", "TR", "BlockQuote", "Sect", "Note", "TOC"}
BULLET = "bullet"
ALERT = re.compile(r"\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*")


def bare(text):
    """With one space between words, and without soft hyphens and other signs that only say where a line may break."""
    return " ".join(text.split()).translate({0xAD: None, 0x200B: None, 0x2060: None})


# What the Markdown says.


class Expected:
    def __init__(self, markdown):
        fields, body = front_matter(markdown)
        parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False)
        self.tokens = parser.parse(body)
        self.headings = list(self.contents())
        self.list = []
        self.body(fields)

    def body(self, fields):
        tokens, at = self.tokens, 0
        markers, captioned, alerts = [], False, []
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
            elif kind == "paragraph_open" and is_caption(tokens, at):
                self.list.append(("Table", ""))
                captioned = True
            elif kind == "table_open":
                self.table = Table(tokens, at)
                if not self.after_caption(at):
                    self.list.append(("Table", ""))
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

    def after_caption(self, at):
        return at >= 3 and tokens_are(self.tokens[at - 3 : at]) and is_caption(self.tokens, at - 3)

    def text(self, tokens, at, in_list, captioned, fields, alert):
        opener = tokens[at - 1]
        text = plain(tokens[at])
        if alert:
            text = ALERT.sub("", text, count=1)
            if not text:
                return
        role = opener.tag.upper() if opener.type == "heading_open" else "P"
        if role == "H1":
            self.list += title_block(fields, text)
            return
        self.list.append(("Caption" if captioned else role, bare(text)))

    def row(self, tokens, at):
        """The row that begins here, with its cells; says where it ends."""
        end = at
        while tokens[end].type != "tr_close":
            end += 1
        cells = [token for token in tokens[at:end] if token.type == "inline"]
        self.list += self.table.row(cells, tokens[at + 1].tag == "th")
        return end

    def contents(self):
        for at, token in enumerate(self.tokens):
            if token.type == "heading_open" and token.tag in ("h2", "h3"):
                yield bare(plain(self.tokens[at + 1]))

    def toc(self):
        self.list += [("TOC", ""), ("Caption", None)]
        self.list += [("TOCI", heading) for heading in self.headings]


class Table:
    """A table of the Markdown, row by row."""

    def __init__(self, tokens, at):
        end = next(end for end in range(at, len(tokens)) if tokens[end].type == "table_close")
        rows, cells = [], []
        for token in tokens[at:end]:
            if token.type == "inline":
                cells.append(token)
            elif token.type == "tr_close":
                rows.append(cells)
                cells = []
        self.columns = [bare(plain(cell)) for cell in rows[0]]
        self.has_groups = any(heads_group(cells) for cells in rows[1:])
        self.group = None
        self.is_begun = False

    def row(self, cells, is_head):
        texts = [bare(plain(cell)) for cell in cells]
        if is_head:
            return [("TR", "")] + [(cell("TH", "Column"), text) for text in texts]
        if heads_group(cells):
            self.group, self.is_begun = texts[0], True
            return [("TBody", ""), ("TR", ""), (cell("TH", "Column", len(cells)), texts[0])]
        found = [] if self.is_begun else [("TBody", "")]
        self.is_begun = True
        found.append(("TR", ""))
        group = [] if self.group is None else [self.group]
        own = []
        for at, text in enumerate(texts):
            if at == 0 and heads_row(cells):
                own = group and [text]
                found.append((cell("TH", "Row", headers=group), text))
            else:
                found.append((cell("TD", headers=group + (group and [self.columns[at]]) + own), text))
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


def title_block(fields, title):
    lines = [("P", "issuer"), ("H1", None), ("P", "subtitle"), ("P", "date"), ("P", "id"), ("P", "edition")]
    for role, field in lines:
        text = title if field is None else fields.get(field)
        if text is not None:
            yield role, bare(text)


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


def is_caption(tokens, at):
    """A paragraph of one emphasis directly before a table."""
    if not tokens_are(tokens[at : at + 3]) or at + 3 >= len(tokens) or tokens[at + 3].type != "table_open":
        return False
    inner = [child for child in tokens[at + 1].children if child.type != "text" or child.content]
    depths = [child.level for child in inner[1:-1]]
    return inner[0].type == "em_open" and inner[-1].type == "em_close" and all(depth > 0 for depth in depths)


def has_rows(tokens, at):
    return next((token.type for token in tokens[at:] if token.type in ("tbody_open", "table_close"))) == "tbody_open"


def first_text(tokens, at):
    return next((token.content for token in tokens[at:] if token.type == "inline"), "")


def plain(inline):
    pieces = {"softbreak": " ", "hardbreak": " "}
    text = ""
    for child in inline.children:
        if child.type == "footnote_ref":
            text += str(child.meta["id"] + 1)
        elif child.type in ("text", "text_special"):
            text += child.content
        else:
            text += pieces.get(child.type, "")
    return text


# What the PDF says.


def said(pdf):
    tool = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True)
    return merged(elements(tool.stdout.decode("utf-8")))


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


def merged(elements):
    found, open_elements, attributes, named = [], [], {}, {}
    for depth, role, text in elements:
        if role is not None and role.startswith("/"):
            attributes.setdefault(len(found) - 1, {})[role] = text
            continue
        while open_elements and open_elements[-1][0] >= depth:
            open_elements.pop()
        if role is None:
            place = next((place for _, place in reversed(open_elements) if place is not None), None)
            if place is None:
                found.append(("text outside any block", bare(text)))
            else:
                found[place][1] += text
            continue
        place = None
        if role in BLOCKS or role in GROUPS:
            if text in named:
                raise ValueError(f"two elements have the identifier {text}")
            if text is not None:
                named[text] = len(found)
            found.append([role, ""])
            place = len(found) - 1 if role in BLOCKS else None
        open_elements.append((depth, place))
    for place, (role, _) in enumerate(found):
        if role in ("TH", "TD"):
            own = attributes.get(place, {})
            headers = [bare(found[named[name]][1]) for name in re.findall(r"\((.*?)\)", own.get("/Headers", ""))]
            found[place][0] = cell(role, own.get("/Scope", "/").strip("/"), int(own.get("/ColSpan", 1)), headers)
    # The body of a tight list item holds its text itself, that of a loose one paragraphs.
    pairs = (("P" if role == "LBody" else role, bare(text)) for role, text in found)
    return [pair for pair in pairs if pair != ("P", "")]


# The comparison.


def same(expected, found):
    (role, text), (found_role, found_text) = expected, found
    if role != found_role:
        return False
    if role == "TOCI":
        # The Markdown does not know pages.
        return found_text.startswith(text) and found_text.removeprefix(text).strip().isdecimal()
    if text == BULLET and role == "Lbl":
        return len(found_text) == 1 and not found_text.isalnum()
    return text is None or text == found_text


def judge(markdown, pdf):
    with open(markdown, encoding="utf-8") as file:
        expected = Expected(file.read()).list
    found = said(pdf)
    if pages(pdf) <= CONTENTS_FROM:
        expected = [pair for pair in expected if not of_contents(pair)]
    for at, (one, other) in enumerate(zip(expected, found)):
        if not same(one, other):
            return [f"element {at + 1}: the Markdown says {shown(one)}, the structure tree {shown(other)}"]
    if len(expected) != len(found):
        longer, whose = (expected, "Markdown") if len(expected) > len(found) else (found, "structure tree")
        more = longer[min(len(expected), len(found))]
        return [f"{len(expected)} elements in the Markdown, {len(found)} in the structure tree; "
                f"the first that only the {whose} has: {shown(more)}"]
    return []


def of_contents(pair):
    return pair[0] in ("TOC", "TOCI") or pair == ("Caption", None)


def pages(pdf):
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, encoding="utf-8").stdout
    return int(re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE).group(1))


def shown(pair):
    role, text = pair
    text = text or ""
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
