"""The groups of operations: one module per tag of the contract, named after the tag."""
