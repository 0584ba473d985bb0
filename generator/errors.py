"""What a maintainer must fix, as exceptions. What a writer can fix is a Problem, never an exception."""

from __future__ import annotations


class LetterError(Exception):
    """The base of every error this package raises. No message ever holds an answer."""


class TemplateFault(LetterError):
    """A template or question file is wrong; says the file, the line where known, and what to do."""

    def __init__(self, file: str, what: str, line: int | None = None) -> None:
        """Names the file and what is wrong in it."""
        self.file = file
        self.line = line
        place = file if line is None else f"{file}, line {line}"
        super().__init__(f"{place}: {what}")


class UnknownLetter(LetterError):
    """An occasion, requested item or example that no folder in templates/ has."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Names what was asked for and what there is."""
        self.name = name
        self.known = known
        super().__init__(f"There is no {name!r}. Known: {', '.join(known)}.")


class CaseFileFault(LetterError):
    """A file that cannot be read as a case file; `code` names the sentence in messages.toml."""

    def __init__(self, code: str, sentence: str) -> None:
        """Carries the sentence to show."""
        self.code = code
        super().__init__(sentence)


class UnprintableText(LetterError):
    """Characters that a writer's fonts do not have.

    `characters` lists each once, in order; `paths` the answers in which they stand.
    """

    def __init__(self, characters: tuple[str, ...], paths: tuple[str, ...] = ()) -> None:
        """Carries the characters and their answers; the message counts them and does not repeat them."""
        self.characters = characters
        self.paths = paths
        super().__init__(f"{len(characters)} characters have no glyph in the fonts of this output.")


class PictureFault(LetterError):
    """A picture that a letter cannot hold; `code` names the sentence in messages.toml."""

    def __init__(self, code: str) -> None:
        """Names what is wrong."""
        self.code = code
        super().__init__(f"A picture in a letter: {code}.")
