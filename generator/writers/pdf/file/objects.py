"""The objects of a PDF file, and the file around them."""

from __future__ import annotations

import zlib
from hashlib import sha256


class ObjectFile:
    """A PDF file in the making: objects get numbers from 1 on."""

    def __init__(self) -> None:
        """Starts without objects."""
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """Returns the number of an object that is written later."""
        self._objects.append(b"")
        return len(self._objects)

    def add(self, content: str) -> int:
        """Adds an object and returns its number."""
        number = self.reserve()
        self.write(number, content)
        return number

    def write(self, number: int, content: str) -> None:
        """Writes the object with a reserved number."""
        self._objects[number - 1] = content.encode("ascii")

    def add_stream(self, data: bytes, entries: str = "", *, is_packed: bool = False, packs: bool = True) -> int:
        """Adds a stream and returns its number; what `is_packed` already has its filter among its entries."""
        if packs and not is_packed:
            data, entries = zlib.compress(data), f"/Filter /FlateDecode {entries}"
        head = f"<<{entries} /Length {len(data)}>>\nstream\n".encode("ascii")
        self._objects.append(head + data + b"\nendstream")
        return len(self._objects)

    def finish(self, catalog: int, information: int) -> bytes:
        """Returns the file; its identifier is made from its content, so that the same letter has the same one."""
        file, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, content in enumerate(self._objects, 1):
            places.append(len(file))
            file += b"%d 0 obj\n" % number + content + b"\nendobj\n"
        identifier = sha256(file).hexdigest()[:32]
        start = len(file)
        file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        file += b"".join(b"%010d 00000 n \n" % place for place in places)
        trailer = f"/Size {len(places) + 1} /Root {catalog} 0 R /Info {information} 0 R"
        file += f"trailer\n<<{trailer} /ID [<{identifier}> <{identifier}>]>>\nstartxref\n{start}\n%%EOF\n".encode(
            "ascii"
        )
        return bytes(file)
