"""One module per group of operations, each named like its tag in the contract."""
