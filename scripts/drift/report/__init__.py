"""The changes as a report: their kinds, their wording, and the formats to print them in."""
