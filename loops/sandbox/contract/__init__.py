"""The contract as the sandbox uses it: its operations and schemas, and the checks against them."""
