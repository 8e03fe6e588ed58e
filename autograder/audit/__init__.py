"""The audit: are the hidden tests failed by mistakes, and passed by right answers?"""
