"""The audit: do mistakes fail the hidden tests, and do right answers pass them?"""
