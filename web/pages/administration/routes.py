"""The addresses under /staff/administration, and everybody's own account at /staff/password."""

from starlette.routing import BaseRoute

from desk.context import Desk
from web.pages.administration import calendars, departments, own_account, papers, people, person, record, start, system
from web.routing import get, post


def routes(_desk: Desk) -> list[BaseRoute]:
    """Every page of this area."""
    base = "/staff/administration"
    return [
        get("/staff/password", own_account.show),
        post("/staff/password", own_account.act),
        get(base, start.start),
        get(f"{base}/people", people.people),
        post(f"{base}/people", people.search),
        get(f"{base}/people/new", people.new),
        post(f"{base}/people/new", people.make),
        get(f"{base}/people/{{account}}", person.show),
        post(f"{base}/people/{{account}}", person.act),
        get(f"{base}/departments", departments.departments),
        get(f"{base}/departments/{{department}}", departments.department),
        post(f"{base}/departments/{{department}}", departments.check),
        get(f"{base}/calendar", calendars.calendar),
        get(f"{base}/calendar/new", calendars.new),
        post(f"{base}/calendar/new", calendars.publish),
        get(f"{base}/calendar/telling", calendars.telling),
        post(f"{base}/calendar/telling", calendars.tell),
        get(f"{base}/calendar/{{year}}", calendars.year),
        get(f"{base}/papers", papers.papers),
        get(f"{base}/papers/{{kind}}/specimen.pdf", papers.specimen),
        get(f"{base}/system", system.system),
        get(f"{base}/record", record.record),
    ]
