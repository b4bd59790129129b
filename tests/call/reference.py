"""The rules about attempts, said a second time and as plainly as possible.

Written from the rules and not from the library, of which nothing is called or imported here. What
an attempt means stands in the tables of `stories`, where every event is made with its meaning.
"""

from __future__ import annotations

from typing import NamedTuple

from .stories import (
    CLASSES,
    HOPELESS,
    IN_DOUBT,
    LIMITS,
    NEVER_LEFT,
    TIMEOUTS,
    WISHES,
    Event,
    Kind,
    Story,
)


class Verdict(NamedTuple):
    """How a call ends, and everything it asks for on the way."""

    end: str
    """`Reply`, or the name of the error's class."""
    attempts: int = 0
    replayed: bool = False
    ambiguous: bool = False
    sent: bool = False
    waits: tuple[float, ...] = ()
    """Between attempts; the pauses of the rate limit are not among them."""
    retry_after: float | None = None
    closed: tuple[float | None, ...] = ()
    """With what wishes the rate limit was told about a 429."""
    stated: tuple[int, ...] = ()
    """Which limits the rate limit was told."""


class Meaning(NamedTuple):
    """What one attempt means: how the call ends if it ends here, and whether it need not."""

    end: str
    acted: bool = False
    """Whether the server may have carried the request out although no success came back."""
    again: bool = False
    """Whether another attempt may follow, if there is time and patience."""
    replayed: bool = False


def expected(story: Story) -> Verdict:
    """Tells how a call ends: the outcomes come one after the other until one of them stands."""
    spent, doubt, seen, now = 0.0, False, False, Verdict("APITimeoutError")
    for number, event in enumerate(story.events):
        pause = event.pause if story.paced else 0.0
        if story.deadline is not None and spent + pause >= story.deadline:
            return now  # nothing starts at the deadline or later; what is known stands
        spent += pause + event.seconds

        meaning = _meaning(story, event, doubt)
        doubt = doubt or (meaning.acted and not story.reads)
        seen = seen or event.what not in (*NEVER_LEFT, *HOPELESS)
        now = now._replace(
            end=meaning.end,
            attempts=number + 1,
            replayed=meaning.replayed,
            ambiguous=doubt,
            sent=seen,
            retry_after=None if meaning.end == "Reply" else _wish(event),
            closed=(*now.closed, _wish(event)) if _closes(story, meaning) else now.closed,
            stated=(*now.stated, *_stated(story, event)),
        )
        wait = _wait(story, event, number)
        if not meaning.again or number == story.max_retries or wait is None:
            return now
        if story.deadline is not None and spent + wait >= story.deadline:
            return now
        spent += wait + event.oversleep
        now = now._replace(waits=(*now.waits, wait))
    raise AssertionError("a story has an event for every attempt that is allowed")


def _meaning(story: Story, event: Event, doubt: bool) -> Meaning:
    what, keyed, unsafe = event.what, story.kind is Kind.KEYED, story.kind is Kind.UNSAFE
    if isinstance(what, type):
        end = "APITimeoutError" if what in TIMEOUTS else "APIConnectionError"
        if what in HOPELESS:
            return Meaning(end)
        return Meaning(end, again=True) if what in NEVER_LEFT else Meaning(end, True, not unsafe)
    if 200 <= what < 300:
        ends = {"good": "Reply", "unconfirmed": "ConfirmationRequiredError"}
        return Meaning(ends[event.body]) if event.body in ends else Meaning(UNREADABLE, True, keyed)
    if what == 429:
        quota = story.quota and (event.body == "quota" or event.remaining != "0")
        return Meaning("QuotaExceededError") if quota else Meaning("RateLimitError", again=True)
    if what == story.echo and doubt:
        return Meaning("Reply", replayed=True)
    if what == 409 and (keyed or story.revised):
        return Meaning("IdempotencyConflictError" if keyed else "StaleRevisionError")
    end = CLASSES.get(what, "ServerError" if what >= 500 else "APIStatusError")
    return Meaning(end, True, not unsafe) if what in IN_DOUBT else Meaning(end)


UNREADABLE = "APIResponseError"


def _wish(event: Event) -> float | None:
    """The seconds a refusal asks to wait; a success and a silence ask for nothing."""
    refused = not isinstance(event.what, type) and not 200 <= event.what < 300
    return WISHES[event.wish] if refused else None


def _wait(story: Story, event: Event, number: int) -> float | None:
    wish = _wish(event)
    if wish is None:
        wish = min(story.initial_delay * 2.0**number, story.max_delay) * (1 + event.jitter) / 2
    elif wish > story.max_retry_after:
        return None
    return 0.0 if story.testing else wish


def _closes(story: Story, meaning: Meaning) -> bool:
    return story.paced and meaning.end == "RateLimitError"


def _stated(story: Story, event: Event) -> list[int]:
    limit = None if isinstance(event.what, type) else LIMITS[event.limit]
    return [limit] if story.paced and limit is not None else []
