"""Where each card of the tree stands: introducers at the left, whom they introduced to the right of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from iiprep.people.introductions import Node, Tree

CARD_WIDTH, CARD_HEIGHT = 208.0, 60.0
GAP_X, GAP_Y, GAP_ROOTS, EDGE, LEFT = 56.0, 12.0, 28.0, 8.0, 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """A card: its node, its box, and the numbers of its introducer (-1 for none) and of its first child."""

    node: Node
    box: QRectF
    above: int = -1
    children: tuple[int, ...] = ()


def places_of(tree: Tree) -> tuple[Place, ...]:
    """The cards in the order of the text: an introducer before those they introduced."""
    found: list[Place] = []
    y = EDGE
    for root in tree.roots:
        y = _place(root, 0, y, -1, found) + GAP_ROOTS
    return tuple(found)


def size_of(places: Sequence[Place]) -> tuple[int, int]:
    """The width and the height of the whole drawing."""
    width = max((one.box.right() for one in places), default=0.0)
    height = max((one.box.bottom() for one in places), default=0.0)
    return round(width + EDGE), round(height + EDGE)


def _place(node: Node, depth: int, top: float, above: int, found: list[Place]) -> float:
    """Put a node and all below it from `top` on; where the next one may begin."""
    number = len(found)
    found.append(Place(node, QRectF()))
    children: list[int] = []
    y = top
    for child in node.children:
        children.append(len(found))
        y = _place(child, depth + 1, y, number, found) + GAP_Y
    bottom = max(top + CARD_HEIGHT, y - GAP_Y if node.children else 0.0)
    middle = top + CARD_HEIGHT / 2
    if children:
        middle = (found[children[0]].box.center().y() + found[children[-1]].box.center().y()) / 2
    left = LEFT + depth * (CARD_WIDTH + GAP_X)
    box = QRectF(left, middle - CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT)
    found[number] = Place(node, box, above, tuple(children))
    return bottom
