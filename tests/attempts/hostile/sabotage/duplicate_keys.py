"""Hands in JSON in which cells, source and metadata occur twice.

deserves: 0
"""

import json


def attack(work):
    text = json.dumps(work.notebook)
    work.raw = (
        text.replace('"cells":', '"cells": [], "cells":', 1).replace('"source":', '"source": "", "source":').encode()
    )
