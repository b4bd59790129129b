"""What the facade leaves out on purpose: the only list of its kind, each entry with its reason."""

from __future__ import annotations

from typing import NamedTuple


class Exemption(NamedTuple):
    """A gap that is meant. `operation` may be `*`, which stands for all; so does no `what`."""

    operation: str
    where: str
    reason: str
    what: str = ""

    def covers(self, operation: str, where: str, what: str) -> bool:
        """Whether this is the gap that is meant."""
        return (
            self.operation in ("*", operation) and self.where == where and self.what in ("", what)
        )


EXEMPTIONS: tuple[Exemption, ...] = (
    Exemption(
        "createWorkflowNode",
        "body (before).beforeNodeId",
        "a deprecated second name of toNodeId",
    ),
    Exemption(
        "createWorkflowNode",
        "body (before).nodeTypeName",
        "the API refuses to insert this type before a node, and so does the method",
        what='no call sends the value "VariantNode"',
    ),
    Exemption(
        "*",
        "response .pagination.returnedResults",
        "the length of the page's items",
    ),
    Exemption(
        "*",
        "response .pagination.nextPage",
        "an address on the vendor's host, which is not followed: next_cursor resumes",
    ),
)
