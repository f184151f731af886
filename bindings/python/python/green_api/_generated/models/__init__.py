# @generated from the specification; edit spec/ instead.
"""Requests, answers and notifications, by section of the documentation."""
