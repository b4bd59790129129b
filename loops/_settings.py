"""What a client is set up with, checked once, before anything is sent."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from functools import cache
from inspect import iscoroutinefunction
from typing import NamedTuple, TypeVar

import httpx

from ._call.retry import RetryPolicy
from ._input.recipients import Recipients
from ._pacing.rate_limit import NoLimit, RateLimit
from .errors import ConfigurationError

T = TypeVar("T")

BASE_URL = "https://app.loops.so/api"
TIMEOUT = httpx.Timeout(30.0, connect=5.0, pool=5.0)
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_OURS = ("authorization", "idempotency-key", "content-type", "content-length", "host")


class Secret:
    """A text that does not show itself in a repr, a log or a traceback."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(…)"


class Settings(NamedTuple):
    """Immutable, so that views made by `with_options` cannot disturb one another."""

    api_key: Secret
    base_url: str
    timeout: httpx.Timeout
    retry: RetryPolicy
    headers: Mapping[str, str]
    recipients: Recipients

    def __repr__(self) -> str:
        return f"Settings(base_url={self.base_url!r})"  # headers may hold secrets of a proxy

    def request_headers(self) -> dict[str, str]:
        """What every request carries, whatever the operation."""
        return {
            "user-agent": user_agent(),
            "accept": "application/json",
            **self.headers,
            "authorization": f"Bearer {self.api_key.reveal()}",
        }


def read_api_key(api_key: str | None) -> Secret:
    """The given key, or the one in LOOPS_API_KEY."""
    source = "api_key" if api_key is not None else "LOOPS_API_KEY"
    text = api_key if api_key is not None else os.environ.get("LOOPS_API_KEY", "")
    if not isinstance(text, str):
        raise ConfigurationError(f"api_key must be a string, not {type(text).__name__}")
    if not text:
        raise ConfigurationError(
            "no API key: pass api_key=… or set LOOPS_API_KEY (keys are made under Settings → API)"
            if source == "LOOPS_API_KEY"
            else "api_key is empty"
        )
    if not (text.isascii() and text.isprintable()) or " " in text:
        raise ConfigurationError(
            f"{source} holds a space, a line break or another character that no key has; "
            "was it read from a file without stripping?"
        )
    return Secret(text)


def read_base_url(base_url: str) -> str:
    """The base URL as every path is appended to it: no trailing slash, no trailing `/v1`."""
    if not isinstance(base_url, str):
        raise ConfigurationError(f"base_url must be a string, not {type(base_url).__name__}")
    try:
        url = httpx.URL(base_url.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise ConfigurationError(f"base_url is no URL: {error}") from None
    if url.scheme not in ("http", "https") or not url.host or "%" in url.host:
        raise ConfigurationError(f"base_url must be like {BASE_URL}, with http(s) and a host")
    if url.userinfo or url.query or url.fragment:
        raise ConfigurationError("base_url must have no user, query or fragment")
    return str(url).rstrip("/").removesuffix("/v1").rstrip("/")


def read_timeout(timeout: float | httpx.Timeout) -> httpx.Timeout:
    """Seconds for each of connecting, writing, reading and waiting for a connection."""
    if isinstance(timeout, httpx.Timeout):
        return timeout
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        raise ConfigurationError(
            f"timeout must be seconds or an httpx.Timeout, not {type(timeout).__name__}"
        )
    if not 0 < timeout < float("inf"):
        raise ConfigurationError(f"timeout must be a positive number of seconds, not {timeout!r}")
    return httpx.Timeout(timeout)


def read_retry(retry: RetryPolicy) -> RetryPolicy:
    """The policy itself; a number would be ambiguous between attempts and retries."""
    if not isinstance(retry, RetryPolicy):
        raise ConfigurationError(
            f"retry must be a RetryPolicy such as RetryPolicy(max_retries=0), not {retry!r}"
        )
    return retry


def read_rate_limit(rate_limit: object) -> RateLimit:
    """The limit itself; for `"default"` a fresh one, for `None` one that holds nobody back."""
    if rate_limit is None:
        return NoLimit()
    if isinstance(rate_limit, RateLimit):
        return rate_limit
    if rate_limit == "default":
        return RateLimit()
    raise ConfigurationError(
        f'rate_limit must be a RateLimit, None or "default", not {type(rate_limit).__name__}'
    )


def read_hook(hook: T, name: str) -> T:
    """A plain function, or `None`. In both worlds: a coroutine would never be awaited."""
    if hook is not None and not callable(hook):
        raise ConfigurationError(f"{name} must be callable, not {type(hook).__name__}")
    if iscoroutinefunction(hook):
        raise ConfigurationError(f"{name} must be a plain function: nobody awaits it")
    return hook


def read_headers(headers: Mapping[str, str] | None) -> dict[str, str]:
    """Additional headers, names in lower case; those this library is responsible for are refused.

    Values are checked here because the HTTP layer would quote an illegal one in its error.
    """
    result: dict[str, str] = {}
    if headers is not None and not isinstance(headers, Mapping):
        raise ConfigurationError(f"headers must be a mapping, not {type(headers).__name__}")
    for name, value in (headers or {}).items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise ConfigurationError("headers must map strings to strings")
        if not _HEADER_NAME.fullmatch(name):
            raise ConfigurationError(f"headers must not have the name {name!r}")
        if name.lower() in _OURS:
            raise ConfigurationError(f"headers must not set {name}: the client does")
        if not (value.isascii() and value.isprintable()):
            raise ConfigurationError(f"headers[{name!r}] holds a character that no header may have")
        result[name.lower()] = value
    return result


@cache
def user_agent() -> str:
    """Names this library, the version of the contract it was made from, and what it runs on."""
    from loops_openapi import CONTRACT_VERSION

    from . import __version__

    python = ".".join(map(str, sys.version_info[:3]))
    return (
        f"loops-client/{__version__} contract/{CONTRACT_VERSION} "
        f"python/{python} httpx/{httpx.__version__}"
    )
