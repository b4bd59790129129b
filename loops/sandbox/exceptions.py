"""What the sandbox itself can raise. None of these is an answer of the API.

SandboxError
├ ContractBreach           the sandbox was about to answer against the contract: its own bug
└ MissingExtra (ImportError)
"""

from __future__ import annotations


class SandboxError(Exception):
    """Something is wrong with the sandbox or its set-up, not with the client under test."""


class ContractBreach(SandboxError):
    """A handler built a response that the contract does not allow."""


class MissingExtra(SandboxError, ImportError):
    """A package of the `sandbox` extra is not installed."""
