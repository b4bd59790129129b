"""The Loops API as its contract describes it. Generated: see openapi/ and scripts/generate.py."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import AuthenticatedClient, Client

CONTRACT_VERSION = "1.22.6"

__all__ = ("CONTRACT_VERSION", "AuthenticatedClient", "Client")

if not TYPE_CHECKING:  # with __getattr__, type checkers accept any name

    def __getattr__(name):
        if name not in ("AuthenticatedClient", "Client"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import client

        globals()[name] = value = getattr(client, name)
        return value
