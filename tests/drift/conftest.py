"""A server to fetch documents from."""

from __future__ import annotations

from tests.pipeline.conftest import server

__all__ = ["server"]
