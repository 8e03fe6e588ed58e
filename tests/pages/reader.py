"""A reader of pages, as far as a program can be one: opens files without a network, in light and dark, on a phone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("axe_playwright_python", reason="`make test-pages` installs what drives the browser")

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

__all__ = ["COLOURED", "LOOKS", "Browser", "barriers", "browser", "expect", "opened"]

FLAGS = [
    *("no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking"),
    *("disable-component-update", "disable-sync", "disable-features=OptimizationHints,MediaRouter"),
]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PATIENCE = 300_000  # milliseconds that anything may take
GRAVE = ("serious", "critical")
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 390)]
COLOURED = {("light", 1280), ("dark", 390)}  # where contrast is measured, which takes most of the time

_TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_AXE = """axe.run({resultTypes: ["violations"], rules: {"color-contrast": {enabled: %s}}}).then(({violations}) =>
    JSON.stringify(violations.map(found =>
        [found.impact, `${found.id}: ${found.nodes[0].html}, ${found.nodes[0].failureSummary}`])))"""


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window. Skips the test where there is none."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=CHROMIUM, timeout=PATIENCE, args=[f"--{flag}" for flag in FLAGS]
        )


@contextmanager
def opened(browser: Browser, path: Path, scheme: Any = "light", width: int = 1280) -> Iterator[tuple[Page, list[str]]]:
    """The page as it lies on the disk, and what is wrong with it, which may become more while one looks at it."""
    context = browser.new_context(offline=True, color_scheme=scheme, viewport={"width": width, "height": 900})
    page, faults = context.new_page(), []
    page.set_default_timeout(PATIENCE)

    def said(message: ConsoleMessage) -> None:
        faults.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        if request.url != path.as_uri() and not request.url.startswith("data:"):
            faults.append(f"asks for {request.url}")

    page.on("console", said)
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("request", asked)
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url[:100]}"))
    page.goto(path.as_uri())
    if (wide := page.evaluate(_TOO_WIDE)) > 0:
        faults.append(f"{wide} pixels too wide")
    try:
        yield page, faults
    finally:
        context.close()


def barriers(page: Page, colours: bool) -> list[str]:
    """What keeps people from reading the page, as far as axe-core finds it serious or critical.

    colours: whether contrast counts, too.
    """
    session = page.context.new_cdp_session(page)  # is not bound by the page's content security policy
    session.send("Runtime.evaluate", {"expression": AXE_SCRIPT})
    answer = session.send("Runtime.evaluate", {"expression": _AXE % json.dumps(colours), "awaitPromise": True})
    return [text for impact, text in json.loads(answer["result"]["value"]) if impact in GRAVE]
