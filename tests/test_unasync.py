"""The synchronous client is exactly what its source gives."""

from __future__ import annotations

import pytest

from scripts import unasync


def test_the_stored_sync_client_is_up_to_date():
    assert unasync.stale() == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("async def find(self) -> None:", "def find(self) -> None:"),
        ("async with client, other:", "with client, other:"),
        ("async for page in pages:", "for page in pages:"),
        ("return await self._call(FIND)", "return self._call(FIND)"),
        ("class AsyncLoops(AsyncGroups):", "class Loops(Groups):"),
        ("httpx.AsyncClient()", "httpx.Client()"),
        ("async def __aexit__(self)", "def __exit__(self)"),
        ("await pool.aclose()", "pool.close()"),
        ("Callable[P, Awaitable[Page[T]]]", "Callable[P, Page[T]]"),
        ("await async_sleep(1)", "sync_sleep(1)"),
        ("unawaited", "unawaited"),
    ],
)
def test_words(source, expected):
    assert unasync.convert(source) == expected


def test_a_changed_source_is_noticed(tmp_path):
    source, target = tmp_path / "_async", tmp_path / "_sync"
    source.mkdir()
    for module in unasync.SOURCE.glob("*.py"):
        (source / module.name).write_text(module.read_text("utf-8"), "utf-8")
    unasync.write(source, target)
    assert unasync.stale(source, target) == []

    with (source / "events.py").open("a") as file:
        file.write("# changed\n")

    assert unasync.stale(source, target) == ["events.py"]


def test_a_substitution_that_nothing_needs_is_refused(tmp_path):
    (tmp_path / "plain.py").write_text("async def f(): ...\n")

    with pytest.raises(SystemExit, match="no module needs"):
        unasync.render(tmp_path)
