"""A file to be verified may come from anybody: a small one can't keep the window busy."""

import asyncio
from datetime import UTC, datetime

from certificates.verify import ProblemCode, verify

LEVELS = 60  # each doubles the number of ways to the last field


def form_that_doubles() -> bytes:
    """A PDF of a few kilobytes in which each field has the next one as a kid twice."""
    kids = (b"<</T(a)/Kids[%d 0 R %d 0 R]>>" % (number, number) for number in range(3, LEVELS + 3))
    objects = [b"<</Type/Catalog/AcroForm<</Fields[2 0 R]>>>>", *kids, b"<</T(z)>>"]
    file, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
    return file + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(file))


async def test_a_form_that_doubles_at_each_level_is_broken_at_once() -> None:
    async with asyncio.timeout(10):
        found = await verify(form_that_doubles(), trust_roots=[], at=datetime(2026, 3, 2, tzinfo=UTC))
    assert [problem.code for problem in found.problems] == [ProblemCode.BROKEN]
