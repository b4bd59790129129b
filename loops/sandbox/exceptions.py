"""Exceptions of the sandbox itself. None of them stands for an answer of the API.

SandboxError
├ ContractBreach             a handler returned an answer that the contract does not allow
└ MissingExtra (ImportError) the `sandbox` extra is not installed
"""

from __future__ import annotations


class SandboxError(Exception):
    """Base class: the sandbox or its setup is at fault, not the client under test."""


class ContractBreach(SandboxError):
    """A handler returned an answer that the contract does not allow."""


class MissingExtra(SandboxError, ImportError):
    """A package of the `sandbox` extra is not installed."""
