"""How all tests run: the same examples every time, and an orderly end."""

from hypothesis import settings

from onego.farewell import let_engine_threads_finish

pytest_plugins = ("tests.databases", "tests.people_at_the_office")

# The same examples in every run: a red test is about the change at hand. No deadline: the machine may be busy.
settings.register_profile("onego", derandomize=True, deadline=None, database=None)
# `pytest --hypothesis-profile=deep`: the same properties, looked at for minutes instead of seconds.
settings.register_profile("deep", settings.get_profile("onego"), max_examples=5000)
settings.load_profile("onego")


def pytest_unconfigure() -> None:
    """Without this, a run that used Temporal last may be aborted by the interpreter although all tests passed."""
    let_engine_threads_finish()
