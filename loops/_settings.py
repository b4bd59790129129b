"""The settings of a client, which are checked when it is created."""

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
from ._secret import Secret
from ._version import __version__
from .errors import ConfigurationError

T = TypeVar("T")

BASE_URL = "https://app.loops.so/api"
TIMEOUT = httpx.Timeout(30.0, connect=5.0, pool=5.0)
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_RESERVED_HEADERS = ("authorization", "idempotency-key", "content-type", "content-length", "host")


class Settings(NamedTuple):
    """The settings of one client. They are immutable: `with_options` makes changed copies."""

    api_key: Secret
    base_url: str
    timeout: httpx.Timeout
    retry: RetryPolicy
    headers: Mapping[str, str]
    recipients: Recipients

    def __repr__(self) -> str:
        return f"Settings(base_url={self.base_url!r})"  # headers may contain the secrets of a proxy

    def request_headers(self) -> dict[str, str]:
        """Returns the headers of every request."""
        return {
            "user-agent": user_agent(),
            "accept": "application/json",
            **self.headers,
            "authorization": f"Bearer {self.api_key.reveal()}",
        }


def read_api_key(api_key: str | None) -> Secret:
    """Returns `api_key`, or the environment variable LOOPS_API_KEY if it is `None`."""
    source = "api_key" if api_key is not None else "LOOPS_API_KEY"
    text = api_key if api_key is not None else os.environ.get("LOOPS_API_KEY", "")
    if not isinstance(text, str):
        raise ConfigurationError(f"api_key must be a string, not {type(text).__name__}")
    if not text:
        raise ConfigurationError(
            "no API key: pass api_key=… or set LOOPS_API_KEY (create keys under Settings → API)"
            if source == "LOOPS_API_KEY"
            else "api_key must not be empty"
        )
    if not (text.isascii() and text.isprintable()) or " " in text:
        raise ConfigurationError(
            f"{source} must be printable ASCII without spaces and line breaks "
            "(was it read from a file without strip()?)"
        )
    return Secret(text)


def read_base_url(base_url: str) -> str:
    """Returns the base URL without a trailing slash or `/v1`, so that paths can be appended."""
    if not isinstance(base_url, str):
        raise ConfigurationError(f"base_url must be a string, not {type(base_url).__name__}")
    try:
        url = httpx.URL(base_url.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise ConfigurationError(f"base_url must be a URL: {error}") from None
    if url.scheme not in ("http", "https") or not url.host or "%" in url.host:
        raise ConfigurationError(f"base_url must be an http or https URL, such as {BASE_URL}")
    if url.userinfo or url.query or url.fragment:
        raise ConfigurationError("base_url must have no user, query or fragment")
    return str(url).rstrip("/").removesuffix("/v1").rstrip("/")


def read_timeout(timeout: float | httpx.Timeout) -> httpx.Timeout:
    """Returns the timeout; a number of seconds applies to each of connect, read, write and pool."""
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
    """Returns the policy. A number is refused, because it could mean attempts or retries."""
    if not isinstance(retry, RetryPolicy):
        raise ConfigurationError(
            f"retry must be a RetryPolicy such as RetryPolicy(max_retries=0), not {retry!r}"
        )
    return retry


def read_rate_limit(rate_limit: object) -> RateLimit:
    """Returns the limit: a new one for `"default"`, and one that never waits for `None`."""
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
    """Returns the hook. A coroutine function is refused, because nothing would await it."""
    if hook is not None and not callable(hook):
        raise ConfigurationError(f"{name} must be callable, not {type(hook).__name__}")
    if iscoroutinefunction(hook):
        raise ConfigurationError(f"{name} must be a plain function, not a coroutine function")
    return hook


def read_headers(headers: Mapping[str, str] | None) -> dict[str, str]:
    """Returns additional headers with their names in lower case.

    Values are checked here because the errors of httpx would quote an invalid one.
    """
    result: dict[str, str] = {}
    if headers is not None and not isinstance(headers, Mapping):
        raise ConfigurationError(f"headers must be a mapping, not {type(headers).__name__}")
    for name, value in (headers or {}).items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise ConfigurationError("headers must map strings to strings")
        if not _HEADER_NAME.fullmatch(name):
            raise ConfigurationError(f"headers must have valid header names, not {name!r}")
        if name.lower() in _RESERVED_HEADERS:
            raise ConfigurationError(f"headers must not set {name}, which the client sets itself")
        if not (value.isascii() and value.isprintable()):
            raise ConfigurationError(f"headers[{name!r}] must be printable ASCII")
        result[name.lower()] = value
    return result


@cache
def user_agent() -> str:
    """Returns the versions of this library, its contract, Python and httpx."""
    from loops_openapi import CONTRACT_VERSION

    python = ".".join(map(str, sys.version_info[:3]))
    return (
        f"loops-client/{__version__} contract/{CONTRACT_VERSION} "
        f"python/{python} httpx/{httpx.__version__}"
    )
