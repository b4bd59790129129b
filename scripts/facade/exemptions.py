"""The gaps between the contract and the facade that are accepted, each with its reason."""

from __future__ import annotations

from typing import NamedTuple

EVERY_OPERATION = "*"


class Exemption(NamedTuple):
    """An accepted gap. Without `what`, every gap at `where` is accepted."""

    operation: str
    """The operation ID, or `EVERY_OPERATION`."""
    where: str
    reason: str
    what: str = ""

    def covers(self, operation: str, where: str, what: str) -> bool:
        return (
            self.operation in (EVERY_OPERATION, operation)
            and self.where == where
            and self.what in ("", what)
        )


EXEMPTIONS: tuple[Exemption, ...] = (
    Exemption("createWorkflowNode", "body (before).beforeNodeId", "a deprecated alias of toNodeId"),
    Exemption(
        "createWorkflowNode",
        "body (before).nodeTypeName",
        "the API does not insert this type before a node, so the method refuses it",
        what='no call sends the value "VariantNode"',
    ),
    Exemption(
        EVERY_OPERATION,
        "response .pagination.returnedResults",
        "this is the number of items in the page",
    ),
    Exemption(
        EVERY_OPERATION,
        "response .pagination.nextPage",
        "the client does not follow this URL on the vendor's host; it continues with next_cursor",
    ),
)
