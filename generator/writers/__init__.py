"""One output a file: each turns a Letter into text or bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from generator.blocks import Letter


@dataclass(frozen=True, slots=True)
class Output:
    """What a letter can become: the file's extension, its media type, and where its writer is."""

    extension: str
    media_type: str
    module: str
    function: str

    def write(self, letter: Letter) -> str | bytes:
        """Writes the letter; the writer's code is imported now and not before."""
        writer = getattr(import_module(f"generator.writers.{self.module}"), self.function)
        return cast(Callable[[Letter], str | bytes], writer)(letter)


OUTPUTS = {
    "text": Output("txt", "text/plain; charset=utf-8", "text", "write_text"),
    "markdown": Output("md", "text/markdown; charset=utf-8", "markdown", "write_markdown"),
    "html": Output("html", "text/html; charset=utf-8", "html", "write_html_page"),
    "word": Output(
        "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word", "write_word"
    ),
    "pdf": Output("pdf", "application/pdf", "pdf", "write_pdf"),
}
"""Every output by the name that the command line and the builder use."""
