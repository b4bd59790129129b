"""The error that the functions of the low-level client can raise."""


class UnexpectedStatus(Exception):
    """The server responded with a status that is not a success status of the contract.

    It is raised only if ``Client.raise_on_unexpected_status`` is set. The body is in `content`.
    """

    def __init__(self, status_code: int, content: bytes) -> None:
        super().__init__(status_code, content)
        self.status_code = status_code
        self.content = content

    def __str__(self) -> str:
        return f"unexpected status code {self.status_code}"

    def __repr__(self) -> str:
        return f"UnexpectedStatus({self.status_code})"


__all__ = ["UnexpectedStatus"]
