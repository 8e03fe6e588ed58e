"""IPython's own shell, whose outputs are collected as notebook outputs instead of being shown."""

from __future__ import annotations

import sys
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
from .outputs import Outputs, Stream
from .plain import MAX_TEXT
from .transforms import Transforms


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
        sys.stdout, sys.stderr = Stream("stdout", self.outputs), Stream("stderr", self.outputs)
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

    def should_run_async(self, raw_cell: str, *, transformed_cell: str | None = None, **more: Any) -> bool:
        """Does the cell wait for something? To find out, IPython compiles it, and twice: longer than running it."""
        text = transformed_cell or raw_cell
        if "await" not in text and "async" not in text:
            return False
        return super().should_run_async(raw_cell, transformed_cell=transformed_cell, **more)

    def _showtraceback(self, etype: Any, evalue: Any, stb: list[str]) -> None:
        self._add_error(etype, evalue, stb)

    def _add_error(self, etype: Any, evalue: Any, traceback: list[str]) -> None:
        text = "\n".join(traceback)[:MAX_TEXT]
        name, value = str(getattr(etype, "__name__", etype))[:200], str(evalue)[:10_000]
        self.outputs.add({"output_type": "error", "ename": name, "evalue": value, "traceback": text.split("\n")})

    def init_virtualenv(self) -> None:
        """Leave sys.path as it is."""


InteractiveShellABC.register(NotebookShell)
