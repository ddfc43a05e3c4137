"""No operation of the contract is open by oversight: a stranger is turned away everywhere but where the list says."""

import re

from api.app import contract
from tests.office import Office

PUBLISHED = {
    *("listBundles", "readGuide", "readGuideForAnswers", "readApplication", "listUnkeptPromises"),
    *("listVersions", "readVersion", "compareVersions"),  # drafts only for those who may see them
}
WITH_A_PROOF_OF_ITS_OWN = {"signIn", "takeCallback", "fetchFile", "verifyNumber", "verifyFile"}
FOR_MACHINES = {"health", "ready"}


async def test_a_stranger_is_turned_away_from_all_that_is_not_published(office: Office) -> None:
    nobody = await office.client()
    let_in = set()
    for path, found in contract(office.app)["paths"].items():
        for method, operation in found.items():
            address = re.sub(r"\{\w+\}", "1", path)
            answer = await nobody.request(method, address, json={}, headers={"x-file-name": "a.pdf"})
            if answer.status_code != 401 or operation["operationId"] in WITH_A_PROOF_OF_ITS_OWN:
                let_in.add(operation["operationId"])
    assert let_in == PUBLISHED | WITH_A_PROOF_OF_ITS_OWN | FOR_MACHINES
