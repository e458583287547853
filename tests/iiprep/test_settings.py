"""The settings: defaults that leave the choice to the system, and nothing unknown."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from iiprep.model.fields import Kind, fields_of
from iiprep.settings import Appearance, PaperSize, Settings
from tests.iiprep.strategies import values_of


def test_the_defaults_leave_it_to_the_system() -> None:
    settings = Settings()
    assert (settings.paper, settings.region, settings.appearance) == (None, "", Appearance.SYSTEM)
    assert not settings.bargain_kept


@given(values_of(Settings))
def test_they_come_back_from_json(settings: Settings) -> None:
    assert Settings.model_validate_json(settings.model_dump_json()) == settings


def test_every_setting_has_words() -> None:
    assert [spec.name for spec in fields_of(Settings) if spec.label.text == spec.name] == []
    assert [spec.name for spec in fields_of(Settings) if spec.kind is Kind.CHOICE] == ["paper", "appearance"]


@pytest.mark.parametrize("wrong", [{"paper": "a3"}, {"colour": "red"}, {"bargain_kept": "perhaps"}])
def test_what_is_unknown_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate(wrong)


def test_choices_show_their_words() -> None:
    assert [str(size) for size in PaperSize] == ["US Letter", "A4"]
    assert [size.value for size in PaperSize] == ["letter", "a4"]
