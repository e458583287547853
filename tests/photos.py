"""Pictures for the tests, drawn by themselves: no photo of anybody."""

from io import BytesIO

from PIL import Image, ImageDraw


def picture(width: int = 640, height: int = 800, mode: str = "RGB") -> Image.Image:
    """A round head over shoulders, on a ground that changes from left to right."""
    found = Image.linear_gradient("L").rotate(90).resize((width, height)).convert(mode)
    pen = ImageDraw.Draw(found)
    ink = 60 if mode == "L" else (60, 80, 120, 255)[: len(found.getbands())]
    pen.ellipse((width * 0.3, height * 0.2, width * 0.7, height * 0.55), fill=ink)
    pen.ellipse((width * 0.1, height * 0.62, width * 0.9, height * 1.4), fill=ink)
    return found


def file(kind: str = "PNG", **more: object) -> bytes:
    """A picture as the bytes of a file; `more` goes to Pillow's `save`."""
    sink = BytesIO()
    picture().save(sink, kind, **more)
    return sink.getvalue()
