"""``scripts.unasync``: the synchronous client is the asynchronous one without its keywords."""

from __future__ import annotations

import pytest

from scripts import files, unasync
from scripts.cli import ToolError


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
def test_a_line_is_converted(source, expected):
    assert unasync.convert(source) == expected


def test_every_module_is_converted_and_says_where_it_comes_from(tmp_path):
    unasync.write(files.ASYNC, tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {
        path.name for path in files.ASYNC.glob("*.py")
    }
    assert (
        (tmp_path / "events.py")
        .read_text("utf-8")
        .startswith("# Written by scripts/unasync.py from loops/_async/events.py. Do not edit.\n")
    )


def test_a_substitution_that_no_module_needs_is_an_error(tmp_path):
    (tmp_path / "plain.py").write_text("async def f(): ...\n")

    with pytest.raises(ToolError, match="no module needs the substitution"):
        unasync.write(tmp_path, tmp_path / "sync")
