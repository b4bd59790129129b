"""Drift at run time: responses that differ from the contract, reported to `on_drift`."""
