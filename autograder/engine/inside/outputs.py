"""What a cell puts out while it runs, as the outputs of a notebook file: in order, and not too much."""

from __future__ import annotations

import base64
import io
import threading
from typing import Any

from .plain import CUT, MAX_OUTPUTS, MAX_RICH, MAX_TEXT


class Outputs:
    """The outputs of the cell that runs, in order. Texts of one stream are joined, and everything has a limit.

    Threads can write at any time, even after the cell. After `take`, nothing more is added.
    """

    def __init__(self) -> None:
        self.items: list[dict[str, Any]] = []
        self._text = self._rich = 0
        self._clear = self._taken = False
        self._shown: dict[str, dict[str, Any]] = {}  # outputs that can be updated, by display id
        self._lock = threading.RLock()

    def take(self) -> list[dict[str, Any]]:
        """The outputs, which are complete now."""
        with self._lock:
            self._taken = True
            self._join()
            return self.items

    def _join(self) -> None:
        """Join each stream's pieces into one text. Joining each piece at once would copy the text every time."""
        for item in self.items:
            if isinstance(item.get("text"), list):
                item["text"] = "".join(item["text"])

    def stream(self, name: str, text: str) -> None:
        with self._lock:
            room = MAX_TEXT - self._text
            if room <= 0 or not text or self._taken:
                return
            self._text += len(text)
            text = text if len(text) <= room else text[:room] + CUT
            if self.items and self.items[-1].get("name") == name and not self._clear:
                self.items[-1]["text"].append(text)
            else:
                self.add({"output_type": "stream", "name": name, "text": [text]})

    def add(self, output: dict[str, Any]) -> None:
        with self._lock:
            if self._clear:
                self.items.clear()
                self._clear = False
            if self._taken:
                return
            if len(self.items) < MAX_OUTPUTS:
                self.items.append(output)
            elif output["output_type"] in ("execute_result", "error"):  # how the cell ended: always kept
                self.items[-1] = output

    def rich(
        self, kind: str, data: dict[str, Any], metadata: dict[str, Any] | None, display_id: str = "", **more: Any
    ) -> None:
        """Add a display_data or an execute_result. Pictures become base64 text, as in a notebook file.

        display_id: the id by which `update` finds it again.
        """
        plain = {
            form: base64.b64encode(value).decode() if isinstance(value, bytes) else value
            for form, value in data.items()
        }
        self._rich += sum(len(value) if isinstance(value, str) else 1000 for value in plain.values())
        if self._rich <= MAX_RICH:
            output = {"output_type": kind, "data": plain, "metadata": metadata or {}, **more}
            self.add(output)
            if display_id:
                self._shown[display_id] = output

    def update(self, display_id: str, data: dict[str, Any], metadata: dict[str, Any] | None) -> None:
        """Change what this cell displayed under an id, as a notebook does. Does nothing for an unknown id."""
        with self._lock:
            known = self._shown.get(display_id)
            if known is not None:
                fresh = Outputs()
                fresh.rich("display_data", data, metadata)
                known.update(data=fresh.items[0]["data"], metadata=fresh.items[0]["metadata"])

    def clear(self, wait: bool = False) -> None:
        with self._lock:
            self._clear = wait
            if not wait and not self._taken:
                self.items.clear()


class Stream(io.TextIOBase):
    """What `print` writes to."""

    encoding = "utf-8"

    def __init__(self, name: str, outputs: Outputs) -> None:
        self.name, self._outputs = name, outputs

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        """The process's own stream, which goes to /dev/null. `faulthandler` and `subprocess` ask for one."""
        return {"stdout": 1, "stderr": 2}[self.name]

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._outputs.stream(self.name, text)
        return len(text)
