from __future__ import annotations

from tests.client.conftest import world

__all__ = ["world"]
