"""Keeps the rate limits of the service, within one process or shared through Redis."""
