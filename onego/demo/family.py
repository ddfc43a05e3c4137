"""Made-up families: forms and files that are in order in every detail, and belong to nobody."""

import io
import zlib
from datetime import date, timedelta
from typing import Any, Final

from bundles.formats import is_resident_id

REGION: Final = "440106"
ANSWERS: Final = {
    "born-in": "institution",
    "parents": "married",
    "household-of": "father",
    "insure-child": "yes",
    "card": "yes",
    "reimburse": "no",
}


def form(child: str, today: date) -> dict[str, Any]:
    """Every field that the bundle 新生儿出生 may ask, by id; the child was born three days ago."""
    return {
        "child-name": child,
        "child-sex": "female",
        "child-birth-day": (today - timedelta(days=3)).isoformat(),
        "hospital": "示例妇幼保健院",
        "mother-name": "示例母亲",
        "mother-id": resident_id(date(1996, 5, 4), 2),
        "father-name": "示例父亲",
        "father-id": resident_id(date(1995, 3, 2), 1),
        "mobile": "13800000000",
        "home-address": "示例区示例路1号",
        "card-bank": "示例银行",
        "reimbursement-bank": "示例银行",
        "reimbursement-account": "622200000000000000",
    }


def resident_id(born: date, serial: int) -> str:
    """An identity number with a right check character, and of nobody: its serial is not given out."""
    stem = f"{REGION}{born:%Y%m%d}{serial:03d}"
    return next(number for check in "0123456789X" if is_resident_id(number := stem + check))


def photo() -> bytes:
    """A small PNG: a plain square, as different from any other as its single colour."""
    side = 8
    rows = (b"\0" + bytes((200, 30, 45)) * side) * side
    header = b"IHDR" + side.to_bytes(4) * 2 + bytes((8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (len(chunk) - 4).to_bytes(4) + chunk + zlib.crc32(chunk).to_bytes(4)
        for chunk in (header, b"IDAT" + zlib.compress(rows), b"IEND")
    )


def statement(words: str) -> bytes:
    """A one-page PDF that says something in plain letters."""
    content = f"BT /F1 14 Tf 72 720 Td ({words}) Tj ET".encode("ascii")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    file, places = io.BytesIO(), []
    file.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, start=1):
        places.append(file.tell())
        file.write(b"%d 0 obj%s endobj\n" % (number, body))
    start = file.tell()
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    file.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table))
    file.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start))
    return file.getvalue()
