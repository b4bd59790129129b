"""Invalid arguments of `RedisRateLimit` are refused by name."""

from __future__ import annotations

import pytest

from loops import ConfigurationError, RedisRateLimit

from ..support.processes import python

URL = "redis://user:pw-marked@localhost:1/0"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "localhost:6379",
        "http://localhost",
        "redis://localhost:port",
        "redis://:pw-marked/2@localhost",
        "redis://localhost?socket_timeout=pw-marked",
        "redis://localhost?colour=pw-marked",
        "rediss://localhost?ssl_cert_reqs=pw-marked",
        None,
        6379,
        b"redis://localhost",
    ],
)
def test_an_invalid_url_is_refused_without_showing_the_password(url):
    with pytest.raises(ConfigurationError, match="url_or_client") as caught:
        RedisRateLimit(url)

    seen = [caught.value, caught.value.__cause__, caught.value.__context__]
    assert "pw-marked" not in repr(seen)


@pytest.mark.parametrize("key", ["", None, 5, "{team}", "a}b"])
def test_an_invalid_key_is_refused(key):
    with pytest.raises(ConfigurationError, match="key"):
        RedisRateLimit(URL, key=key)


@pytest.mark.parametrize("bad", [0, -1, 1.5, True])
def test_limits_must_be_positive_whole_numbers(bad):
    with pytest.raises(ValueError, match="per_second"):
        RedisRateLimit(URL, per_second=bad)
    with pytest.raises(ValueError, match="content_per_minute"):
        RedisRateLimit(URL, content_per_minute=bad)


def test_the_repr_shows_only_the_key_and_the_limits():
    limit = RedisRateLimit(URL, key="team", per_second=5)

    assert repr(limit) == "RedisRateLimit(key='team', per_second=5, content_per_minute=60)"


def test_a_limit_does_not_connect_before_the_first_call():
    RedisRateLimit(URL)


def test_the_redis_package_is_imported_when_a_limit_is_made():
    code = """
        import sys
        from loops import AsyncLoops, Loops, RedisRateLimit
        assert "redis" not in sys.modules
        RedisRateLimit("redis://localhost")
        print("redis" in sys.modules)
    """

    assert python(code) == "True"


def test_without_the_redis_package_the_error_says_what_to_install():
    code = """
        import sys
        sys.modules["redis"] = None
        from loops import ConfigurationError, RedisRateLimit
        try:
            RedisRateLimit("redis://localhost")
        except ConfigurationError as error:
            print(error)
    """

    assert 'pip install "loops-client[redis]"' in python(code)
