"""A stand-in for resources that the sandbox does not serve: it keeps requests and has responses."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import httpx

Json = Mapping[str, Any] | Sequence[Any]


class Recorder:
    """Responds to requests with these bodies in turn, and then with the last one again and again.

    A number among the bodies is an error response with that status.
    """

    def __init__(self, *answers: Json | int, status: int = 200) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(answers)
        self._status = status

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers[0] if len(self._answers) == 1 else self._answers.pop(0)
        if isinstance(answer, int):
            return httpx.Response(answer, json={"message": "no"})
        return httpx.Response(self._status, json=answer)

    @property
    def line(self) -> str:
        """Method and target of the last request, below the base URL."""
        last = self.requests[-1]
        return f"{last.method} {last.url.raw_path.decode().removeprefix('/api')}"

    @property
    def body(self) -> Any:
        """The decoded body of the last request."""
        return json.loads(self.requests[-1].content)


def page(*items: Json, cursor: str | None = None) -> dict[str, Any]:
    """One page of a list."""
    return {
        "data": list(items),
        "pagination": {
            "totalResults": 2,
            "returnedResults": len(items),
            "perPage": 20,
            "totalPages": 2,
            "nextCursor": cursor,
            "nextPage": None,
        },
    }
