"""Joins Pyodide and the builder's worker to one classic script, which can be started from memory alone."""

from __future__ import annotations

from site_hooks.bundle.pyodide_runtime import ROOT, RUNTIME, BuildFault

WORKER = ROOT / "docs/assets/builder/engine/worker.js"

LAST_LINE = "export default _createPyodideModule;"

OWN_ADDRESS = "import.meta.url"
"""What a classic script has no word for; node's part of Pyodide and a path that is never taken ask for it."""

FIRST_LINE = '"use strict"; self.importScripts = () => { throw new TypeError("The letter engine has no network."); };'
"""Pyodide tries importScripts to learn what kind of worker this is, and starts where it is refused."""


def write_engine_worker() -> str:
    """Returns the worker's whole script."""
    loader = (RUNTIME / "pyodide.js").read_text(encoding="utf-8").partition("//# sourceMappingURL")[0]
    return "\n".join([FIRST_LINE, loader, write_runtime(), WORKER.read_text(encoding="utf-8")])


def write_runtime() -> str:
    """Returns Pyodide's own module as a script that puts its one function into the worker."""
    module = (RUNTIME / "pyodide.asm.mjs").read_text(encoding="utf-8").rstrip()
    if not module.endswith(LAST_LINE) or OWN_ADDRESS not in module:
        raise BuildFault("Pyodide's module has another shape: look at site_hooks/bundle/engine_worker.py.")
    script = module.removesuffix(LAST_LINE).replace(OWN_ADDRESS, "self.location.href")
    return f'(() => {{ "use strict"; {script}\nself.createPyodideModule = _createPyodideModule; }})();'
