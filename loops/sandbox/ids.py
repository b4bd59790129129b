"""Object ids in the form of the API: opaque and without a type prefix."""

from __future__ import annotations

import hashlib
import string

_ALPHABET = string.digits + string.ascii_lowercase
_LENGTH = 25


class IdGenerator:
    """Generates ids. The same seed yields the same sequence, so that demos are reproducible."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._count = 0

    def new(self) -> str:
        """Returns the next id: a `c` followed by 24 lowercase letters and digits."""
        self._count += 1
        digest = hashlib.blake2b(f"{self._seed}:{self._count}".encode(), digest_size=32).digest()
        number = int.from_bytes(digest, "big")
        characters = ["c"]
        while len(characters) < _LENGTH:
            number, index = divmod(number, len(_ALPHABET))
            characters.append(_ALPHABET[index])
        return "".join(characters)
