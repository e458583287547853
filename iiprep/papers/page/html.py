"""Facts to HTML: the only module that imports Jinja, sandboxed, strict about names, everything escaped."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from iiprep.papers.page.geometry import Geometry


class Pages:
    """The templates of all papers, read from a folder once."""

    def __init__(self, templates: Path) -> None:
        self._templates = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def html(self, paper: str, facts: Mapping[str, Any], page: Geometry) -> str:
        """One paper as HTML, on an endless sheet and with ruled lines of no height."""
        template = self._templates.get_template(f"papers/{paper}.html.j2")
        return template.render({**facts, "page": page.facts()})
