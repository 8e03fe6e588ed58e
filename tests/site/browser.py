"""A student at the site, as far as a program can be one: opens notebooks, writes answers, clicks the buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, TimeoutError, sync_playwright

FLAGS = [
    *("no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking"),
    *("disable-component-update", "disable-sync"),
]
PATIENCE = 300_000  # milliseconds that anything may take
PICTURE_PATIENCE = 30_000  # and a picture, once one has scrolled to it

# The notebook in front, and whether each code cell of it has run.
_PANEL = "window.jupyterapp?.shell.currentWidget"
_READY = f"path => {_PANEL}?.context?.path === path && {_PANEL}.context.isReady && !!{_PANEL}.content.model"
_KERNEL = f"() => !!{_PANEL}.sessionContext.session?.kernel"
_FIRST_RAN = f"() => [...{_PANEL}.content.model.cells].find(cell => cell.type === 'code').executionCount !== null"
_VERDICT = re.compile(r"(\d+) of (\d+) checks passed")
_FILL = f"""answers => {{
  for (const cell of {_PANEL}.content.model.cells) {{
    const answer = answers[cell.getMetadata('nbgrader')?.grade_id];
    if (answer !== undefined) cell.sharedModel.setSource(answer);
  }}
}}"""
_WITH_PICTURES = f"""() => [...{_PANEL}.content.model.cells].flatMap(
  (cell, place) => cell.type === "markdown" && cell.sharedModel.getSource().includes("![") ? [place] : [])"""
_SCROLL = f"place => {_PANEL}.content.scrollToItem(place)"
_SEEN = f"""place => {{
  const pictures = [...{_PANEL}.content.widgets[place].node.querySelectorAll("img")];
  return pictures.length > 0 && pictures.every(picture => picture.naturalWidth > 0);
}}"""
_OUTPUTS = f"() => [...{_PANEL}.content.model.cells].flatMap(cell => cell.outputs?.toJSON() ?? [])"


class Student:
    """One tab of the browser."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        page.set_default_timeout(PATIENCE)

    def start(self, link: str) -> None:
        """Go to the landing page and click the link to a notebook."""
        self.page.goto(f"http://{self.site}/")
        self.page.click(f'a[href="{link}"]')

    def wait_for(self, path: str) -> None:
        """Until the notebook is in front and has a kernel."""
        self.page.wait_for_function(_READY, arg=path)
        self.page.wait_for_function(_KERNEL)

    def check_my_work(self) -> None:
        self.page.click("text=Check my work >> visible=true")

    def wait_for_first_cell(self) -> None:
        self.page.wait_for_function(_FIRST_RAN)

    def verdict(self) -> tuple[int, int]:
        """Once every cell has run: how many checks passed, and of how many, as the page tells the student."""
        found = _VERDICT.search(self.page.get_by_text(_VERDICT).inner_text())
        assert found is not None
        return int(found[1]), int(found[2])

    def outputs(self) -> list[dict[str, Any]]:
        """All outputs of the notebook."""
        outputs: list[dict[str, Any]] = self.page.evaluate(_OUTPUTS)
        return outputs

    def broken_pictures(self) -> list[int]:
        """The places of the text cells whose pictures do not appear when one scrolls to them."""
        broken = []
        for place in self.page.evaluate(_WITH_PICTURES):
            self.page.evaluate(_SCROLL, place)
            try:
                self.page.wait_for_function(_SEEN, arg=place, timeout=PICTURE_PATIENCE)
            except TimeoutError:
                broken.append(place)
        return broken

    def write(self, answers: Mapping[str, str]) -> None:
        """Put the answers into the cells with these grade ids."""
        self.page.evaluate(_FILL, dict(answers))

    def hand_in(self, folder: Path) -> Path:
        """Click on *Download for submission*; the file keeps the name that the browser gives to it."""
        with self.page.expect_download() as download:
            self.page.click("text=Download for submission >> visible=true")
        file = folder / download.value.suggested_filename
        download.value.save_as(file)
        return file


@contextmanager
def browser(executable: str, profile: Path, site: str) -> Iterator[Student]:
    """Chromium with a profile folder, which asks for every host but localhost at the site's server."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=executable,
            args=[f"--{flag}" for flag in FLAGS],
            proxy={"server": f"http://{site}", "bypass": "localhost"},
            viewport={"width": 1280, "height": 860},
        )
        try:
            yield Student(context.pages[0], site)
        finally:
            context.close()
