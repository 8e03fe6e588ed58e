"""Hands in JSON that is nested two hundred thousand deep.

deserves: 0
"""


def attack(work):
    work.raw = b'{"nbformat": 4, "cells": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
