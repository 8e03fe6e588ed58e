"""IPython's own shell, whose outputs are collected as notebook outputs instead of being shown."""

from __future__ import annotations

import base64
import io
import sys
import threading
from typing import Any

import comm
from IPython.core import page, payloadpage
from IPython.core.async_helpers import get_asyncio_loop
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell, InteractiveShellABC
from IPython.display import display
from traitlets.config import Config

from . import magics
from .plain import CUT, MAX_OUTPUTS, MAX_RICH, MAX_TEXT
from .transforms import Transforms


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


class _Stream(io.TextIOBase):
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


class _Publisher(DisplayPublisher):
    """Receives what `display(…)` shows."""

    def publish(
        self,
        data: dict[str, Any],
        metadata: Any = None,
        source: Any = None,
        *,
        transient: Any = None,
        update: bool = False,
        **_: Any,
    ) -> None:
        display_id = str((transient or {}).get("display_id", ""))
        if update:
            _outputs(self).update(display_id, data, metadata)
        else:
            _outputs(self).rich("display_data", data, metadata, display_id)

    def clear_output(self, wait: bool = False) -> None:
        _outputs(self).clear(wait)


class _Hook(DisplayHook):
    """Receives the value of a cell's last expression."""

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None) -> None:
        _outputs(self).rich("execute_result", format_dict, md_dict, execution_count=self.prompt_count)

    def finish_displayhook(self) -> None:
        pass


def _outputs(part: Any) -> Outputs:
    outputs: Outputs = part.shell.outputs
    return outputs


class _Kernel:
    """What code can find at `get_ipython().kernel`. There is no kernel, and nobody to send anything to."""

    def __init__(self, shell: Any) -> None:
        self.shell, self.session, self.parent = shell, self, None
        self.comm_manager = comm.get_comm_manager()
        self.banner = self.implementation = "ipython"

    def send(self, *_: Any, **__: Any) -> None:
        """Drop the message: there is no front end."""

    def get_parent(self, *_: Any) -> dict[str, Any]:
        return {}


class NotebookShell(InteractiveShell):
    """Runs cells as a Jupyter kernel does. `outputs` belongs to the cell that runs."""

    displayhook_class = _Hook
    display_pub_class = _Publisher

    def __init__(self) -> None:
        self.outputs = Outputs()
        settings = Config()
        settings.HistoryManager.enabled = False
        settings.InteractiveShell.colors = "NoColor"
        super().__init__(config=settings)  # type: ignore[no-untyped-call]
        self.input_transformer_manager = Transforms()  # type: ignore[no-untyped-call]
        self.system = self.system_piped  # type: ignore[method-assign]
        self.kernel = _Kernel(self)
        magics.register(self)
        self.set_hook("show_in_pager", page.as_hook(payloadpage.page), 99)  # type: ignore[no-untyped-call]
        self.run_line_magic("load_ext", "storemagic")  # as in a kernel
        self.user_ns["display"] = self.user_ns_hidden["display"] = display

    def enable_gui(self, gui: Any = None) -> None:
        """Do nothing: there are no windows, and `%matplotlib` is only used for pictures here."""

    def ask_exit(self) -> None:
        """Go on. A kernel would end after the cell, and the student would lose the points of the cells below."""

    def warm_up(self) -> None:
        """Run a cell that does nothing and one that fails, so that what they load is loaded for every runner."""
        for source in ("0;", "1 / 0"):
            self.run_cell(source, store_history=False)  # type: ignore[no-untyped-call]

    def capture(self) -> Outputs:
        """Collect outputs in a new object from now on, and return it."""
        self.outputs = Outputs()
        sys.stdout, sys.stderr = _Stream("stdout", self.outputs), _Stream("stderr", self.outputs)
        return self.outputs

    def run(self, source: str) -> list[dict[str, Any]]:
        """Run one cell and return its outputs."""
        outputs = self.capture()
        loop = get_asyncio_loop()  # type: ignore[no-untyped-call]
        cell = loop.create_task(self._in_loop(source))
        error: BaseException | None
        try:
            result = loop.run_until_complete(cell)
            error = result.error_before_exec or result.error_in_exec
        except BaseException as stopped:  # interrupted while the loop waited, or the cell stopped the loop itself
            cell.cancel()
            error = stopped
        if error is not None and not any(output["output_type"] == "error" for output in outputs.items):
            self._add_error(type(error), error, [f"{type(error).__name__}: {error}"])
        return outputs.take()

    async def _in_loop(self, source: str) -> Any:
        """Run a cell as a kernel does, in a loop that tasks share, so that they go on from one cell to the next."""
        what: dict[str, Any] = {"transformed_cell": source, "preprocessing_exc_tuple": None}
        try:
            what["transformed_cell"] = self.transform_cell(source)  # type: ignore[no-untyped-call]
        except Exception:
            what["preprocessing_exc_tuple"] = sys.exc_info()
        if not self.should_run_async(source, **what):
            return self.run_cell(source, store_history=True)  # type: ignore[no-untyped-call]
        result = None
        try:
            result = await self.run_cell_async(source, store_history=True, **what)
        finally:
            self.events.trigger("post_execute")
            self.events.trigger("post_run_cell", result)
        return result

    def _showtraceback(self, etype: Any, evalue: Any, stb: list[str]) -> None:
        self._add_error(etype, evalue, stb)

    def _add_error(self, etype: Any, evalue: Any, traceback: list[str]) -> None:
        text = "\n".join(traceback)[:MAX_TEXT]
        name, value = str(getattr(etype, "__name__", etype))[:200], str(evalue)[:10_000]
        self.outputs.add({"output_type": "error", "ename": name, "evalue": value, "traceback": text.split("\n")})

    def init_virtualenv(self) -> None:
        """Leave sys.path as it is."""


InteractiveShellABC.register(NotebookShell)
