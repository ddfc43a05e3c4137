"""Files: what they are, where they lie, what is left of one that did not arrive."""

import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from desk.errors import TooLarge
from desk.file_store import FileStore
from desk.masking import masked
from desk.sniffing import JPEG, OFD, PDF, PNG, TIFF, FileKind, extension_of, sniff


def _zip(name: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(name, "<a/>")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4 x", PDF),
        (b"\x89PNG\r\n\x1a\nx", PNG),
        (b"\xff\xd8\xff\xe0x", JPEG),
        (b"II*\x00x", TIFF),
        (_zip("OFD.xml"), OFD),
        (_zip("word/document.xml"), None),
        (b"PK\x03\x04 broken", None),
        (b"<html>", None),
        (b"", None),
    ],
)
def test_a_file_is_what_its_content_says(tmp_path: Path, content: bytes, kind: FileKind | None) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert sniff(path) == kind


def test_an_extension_is_read_without_its_case() -> None:
    assert (extension_of("照片.JPG"), extension_of("none")) == ("jpg", "")


async def _chunks(*chunks: bytes) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_a_file_lies_under_its_digest_and_only_once(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    first, second = await store.put(b"same"), await store.put(b"same")
    assert first == second
    assert await store.read(first) == b"same"
    assert files_under(tmp_path) == [store.path_of(first)]


async def test_too_large_a_stream_is_cut_off_and_leaves_nothing(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    with pytest.raises(TooLarge):
        async with store.arriving(_chunks(b"1234", b"5678"), most=7):
            pass
    assert files_under(tmp_path) == []


@pytest.mark.parametrize("digest", ["../../etc/passwd", "", "A" * 64])
def test_what_is_no_digest_has_no_address(tmp_path: Path, digest: str) -> None:
    with pytest.raises(ValueError, match="digest"):
        FileStore(tmp_path).path_of(digest)


@pytest.mark.parametrize(
    ("value", "shown"),
    [("张三", "**"), ("张小三", "张*三"), ("13800138000", "13*******00"), (18, "*"), (None, None), (["abc"], ["a*c"])],
)
def test_personal_data_is_shown_just_enough_to_be_recognised(value: object, shown: object) -> None:
    assert masked(value) == shown
