"""The life of one call: its request, its attempts, their outcomes, and the reply or the error."""
