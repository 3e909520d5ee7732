"""A page as it is printed: its sheets, the words on each, and how small the letters are."""

import io
import math
import unicodedata

import pypdf

SIZES = [("Letter", False), ("Letter", True), ("A4", False), ("A4", True)]
"""Each paper upright, and on its side."""
LEAST = 9
"""Points: no letter of ours is smaller on paper."""


def printed(page, size="Letter", landscape=False):
    """The page as a printer would get it, read back."""
    return pypdf.PdfReader(io.BytesIO(page.pdf(format=size, landscape=landscape)))


def sheets(page, size="Letter", landscape=False):
    """The words on each sheet of a page."""
    return [words_of(sheet) for sheet in printed(page, size, landscape).pages]


def words_of(sheet):
    """The words on one sheet, without the ends of its lines."""
    text = unicodedata.normalize("NFKC", sheet.extract_text())
    return " ".join(text.split())


def smallest(paper):
    """The size of the smallest letters on any sheet, in points."""
    found = []

    def look(text, matrix, own, _font, size):
        if text.strip():
            across = own[0] * matrix[0] + own[1] * matrix[2]
            up = own[0] * matrix[1] + own[1] * matrix[3]
            found.append(size * math.hypot(across, up))

    for sheet in paper.pages:
        sheet.extract_text(visitor_text=look)
    return round(min(found), 2)
