"""A web server for the site, which counts what it serves, and as a proxy notes and refuses every other host."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

BROWSERS_OWN = (".google.com", ".googleapis.com", ".gvt1.com")  # Chromium asks there for itself, whatever it shows
FOR_PAGES = ("ajax.googleapis.com", "fonts.googleapis.com")  # but not there


class SiteServer(ThreadingHTTPServer):
    """Serves one folder on a free port of localhost."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        self.bytes_served = 0
        self.other_hosts: list[str] = []

    @property
    def address(self) -> str:
        return f"localhost:{self.server_address[1]}"


class _Handler(SimpleHTTPRequestHandler):
    server: SiteServer
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def do_GET(self) -> None:
        if self.path.startswith("/"):
            super().do_GET()
        else:
            self.do_CONNECT()

    def do_CONNECT(self) -> None:
        host = (urlsplit(self.path).hostname or "") if "://" in self.path else self.path.rpartition(":")[0]
        if host in FOR_PAGES or not host.endswith(BROWSERS_OWN):
            self.server.other_hosts.append(host)
        self.send_error(403)

    def do_POST(self) -> None:
        self.do_CONNECT()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")  # as the usual hosts of static pages do
        super().end_headers()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        self.server.bytes_served += Path(source.name).stat().st_size
        super().copyfile(source, outputfile)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[SiteServer]:
    """Serve `folder` while the block runs."""
    with SiteServer(folder) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
