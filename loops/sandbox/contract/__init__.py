"""The contract of the API: its operations, and the validation of requests and answers."""
