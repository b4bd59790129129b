"""Object ids as the API makes them: opaque, without a type prefix."""

from __future__ import annotations

import hashlib
import string

_ALPHABET = string.digits + string.ascii_lowercase
_LENGTH = 25


class Ids:
    """A series of ids. The same seed gives the same series: a demo prints the same twice."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._count = 0

    def new(self) -> str:
        """The next id: 25 lowercase letters and digits, the first a `c`."""
        self._count += 1
        digest = hashlib.blake2b(f"{self._seed}:{self._count}".encode(), digest_size=32).digest()
        number = int.from_bytes(digest, "big")
        characters = ["c"]
        while len(characters) < _LENGTH:
            number, index = divmod(number, len(_ALPHABET))
            characters.append(_ALPHABET[index])
        return "".join(characters)
