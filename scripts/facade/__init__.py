"""Checks that the facade covers the contract: calls every method and compares the requests."""
