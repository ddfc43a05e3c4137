"""The certificates at the end: fetched, kept for the reader, verified, and one forged to see it fail."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onego.demo.applicant import Applicant
from onego.demo.findings import Findings


async def collect(applicant: Applicant, case: Mapping[str, Any], folder: Path, findings: Findings) -> list[Path]:
    """Fetch and verify every document of a case; where they were put."""
    case_id = case["summary"]["case_id"]
    target = folder / case_id
    target.mkdir(parents=True, exist_ok=True)
    paths, valid = [], []
    for document in case["documents"]:
        number = document["number"]
        pdf = await applicant.document(case_id, number)
        path = target / f"{document['kind']}-{number}.pdf"
        await asyncio.to_thread(path.write_bytes, pdf)
        paths.append(path)
        found = await applicant.verify(number, pdf)
        valid.append(found["holds"] and found["signature_valid"])
    issued = 1 + sum(task["outcome"] is not None for task in case["tasks"])  # and the cover sheet
    findings.hold(
        "在线政务服务规定 8-10",
        f"{issued} 份文书全部核验有效",
        f"all {issued} documents are verified",
        expected=[True] * issued,
        found=valid,
    )
    for number, path in list(zip((document["number"] for document in case["documents"]), paths, strict=True))[:1]:
        await _forge(applicant, await asyncio.to_thread(path.read_bytes), number, findings)
    return paths


async def _forge(applicant: Applicant, pdf: bytes, number: str, findings: Findings) -> None:
    forged = bytearray(pdf)
    forged[len(forged) // 2] ^= 1
    found = await applicant.verify(number, bytes(forged))
    findings.hold(
        "在线政务服务规定 8-10",
        "改动一个字节即核验不通过",
        "a single changed byte fails",
        expected=False,
        found=found["holds"],
    )
