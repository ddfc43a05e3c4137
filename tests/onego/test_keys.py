"""Keys are made once, readable by nobody else, and a ring that can't be used says why without showing a key."""

import base64
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from onego.keys import KEY_BYTES, KeysUnusable, SecretFolder, key_rings, make_ring, read_ring
from onego.settings import Settings

OLD, NEW = (base64.b64encode(bytes([fill]) * KEY_BYTES).decode() for fill in (1, 2))


def ring(folder: Path, text: str) -> Path:
    path = folder / "some.keys"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_demonstration_makes_its_keys_and_keeps_them(tmp_path: Path) -> None:
    settings = Settings(demo=True, data_dir=tmp_path)
    first = key_rings(settings)
    assert first == key_rings(settings)
    assert len({first.database.active, first.payload.active}) == 1
    keys = [keys.by_id["k1"] for keys in (first.database, first.payload, first.access_code)]
    assert [len(key) for key in keys] == [KEY_BYTES] * 3
    assert len(set(keys)) == 3


def test_nothing_is_made_outside_a_demonstration(tmp_path: Path) -> None:
    with pytest.raises(KeysUnusable):
        key_rings(Settings(data_dir=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_ring_that_a_setting_names_is_never_made(tmp_path: Path) -> None:
    named = tmp_path / "mine.keys"
    with pytest.raises(KeysUnusable):
        key_rings(Settings(demo=True, data_dir=tmp_path, payload_keys_file=named))
    assert not named.exists()


def test_a_ring_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "secrets" / "a.keys"
    make_ring(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [entry.name for entry in path.parent.iterdir()] == ["a.keys"]


def test_processes_that_make_a_ring_at_once_get_the_same_one(tmp_path: Path) -> None:
    path = tmp_path / "a.keys"

    def make_and_read(_: int) -> dict[str, bytes]:
        make_ring(path)
        return read_ring(path).by_id

    with ThreadPoolExecutor(8) as pool:
        rings = list(pool.map(make_and_read, range(32)))
    assert all(one == rings[0] for one in rings)


def test_the_first_key_seals_and_all_are_held(tmp_path: Path) -> None:
    keys = read_ring(ring(tmp_path, f"# rotated\n2026 {NEW}\n\n2025 {OLD}\n"))
    assert keys.active == "2026"
    assert keys.by_id == {"2026": b"\2" * KEY_BYTES, "2025": b"\1" * KEY_BYTES}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        f"{OLD}\n",
        f"k1 {OLD[:-8]}\n",
        f"k.1 {OLD}\n",
        "k1 !!!!\n",
        f"k1 {OLD}\nk1 {NEW}\n",
        "密钥 x\n",
    ],
)
def test_a_ring_in_another_form_is_refused_without_showing_a_key(tmp_path: Path, text: str) -> None:
    with pytest.raises(KeysUnusable) as refused:
        read_ring(ring(tmp_path, text))
    assert OLD[:-8] not in str(refused.value)


def test_keys_are_not_shown(tmp_path: Path) -> None:
    keys = read_ring(ring(tmp_path, f"k1 {OLD}\n"))
    assert "\\x01" not in repr(keys)


def test_a_department_secret_is_the_file_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "market-2026").write_bytes(b"s3cret\n")
    folder = SecretFolder(tmp_path)
    assert folder.secret("market-2026") == b"s3cret"
    assert folder.secret("fire-2026") is None


@pytest.mark.parametrize("name", ["../secret", "/etc/hostname", "", ".", "a/b"])
def test_a_name_can_not_lead_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_bytes(b"outside")
    (tmp_path / "inside" / "a").mkdir(parents=True)
    (tmp_path / "inside" / "a" / "b").write_bytes(b"deeper")
    assert SecretFolder(tmp_path / "inside").secret(name) is None
