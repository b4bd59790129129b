"""Servers and clients for calls with faults on the wire."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from tests.support.flavours import Flavour
from tests.support.server import ReceivedRequest

from ..support.faulty_server import NO_FAULT, FaultyServer, Treatment, faulty
from .faults import FAULTS
from .service import API_KEY, Service

TREATMENTS = {"healthy": NO_FAULT, **{fault.name: fault.treatment for fault in FAULTS}}

_NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # the default one takes long to load


@contextmanager
def serving(service: Service, *names: str) -> Iterator[FaultyServer]:
    """Serves requests, and applies these faults to the first ones in turn."""
    waiting = [TREATMENTS[name] for name in names]

    def treat(head: ReceivedRequest) -> Treatment:
        return waiting.pop(0) if waiting else NO_FAULT

    with faulty(treat, service.carry_out) as server:
        yield server


@contextmanager
def calling(flavour: Flavour, server: FaultyServer, **options: Any) -> Iterator[Any]:
    """A client with one connection: a call that does not release it makes the next one fail.

    No connection may be open at the end.
    """
    http = one_connection(flavour)
    try:
        yield flavour.client(
            api_key=API_KEY, base_url=f"{server.url}/api", http_client=http, **options
        )
    finally:
        flavour.close(http)
    assert server.all_closed(1), "left a connection open"


def one_connection(flavour: Flavour) -> Any:
    """Returns an httpx client that opens one connection at a time."""
    limits = httpx.Limits(max_connections=1)
    return flavour.http_class(verify=_NO_TLS, trust_env=False, limits=limits)
