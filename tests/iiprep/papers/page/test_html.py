import re
from collections.abc import Callable

import pytest
from jinja2 import UndefinedError

from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.model.profile import Target
from iiprep.papers.catalogue import ON_DEMAND, PAPER_NAMES, Copy, facts_of
from iiprep.papers.page.geometry import geometry
from iiprep.papers.page.html import (
    Pages,
    address,
    anywhere,
    breakable,
    headline,
    joiner,
    kept,
    leans,
    listed,
    paragraphs,
    tied,
    together,
    whole,
)
from iiprep.papers.page.leave_off import without
from iiprep.papers.region import Region
from iiprep.paths import templates_folder
from iiprep.settings import PaperSize


@pytest.fixture(scope="module")
def pages() -> Pages:
    return Pages(templates_folder())


def html(pages: Pages, plan: Plan, name: str) -> str:
    facts = {"left_off": 0, "left_questions": 0, **facts_of(Copy(name), plan, Region("US"))}
    return pages.html(name, facts, geometry(name, PaperSize.LETTER, 11.0))


@pytest.mark.parametrize("name", PAPER_NAMES + ON_DEMAND)
def test_the_page_of_the_sample(
    pages: Pages, sample: Plan, name: str, golden: Callable[[str, str], None]
) -> None:
    plan = with_value(sample, "profile.zone", "America/Los_Angeles")
    golden(f"{name}.html", html(pages, plan, name))


@pytest.mark.parametrize("name", PAPER_NAMES + ON_DEMAND)
def test_every_id_stands_once(pages: Pages, sample: Plan, name: str) -> None:
    ids = re.findall(r' id="([^"]+)"', html(pages, sample, name))
    assert sorted(ids) == sorted(set(ids))


def test_typed_markup_stays_text(pages: Pages, sample: Plan) -> None:
    plan = with_value(sample, "host.name", '<img src="x"> & {{ 7 * 7 }}')
    page = html(pages, plan, "prep-sheet")
    assert "&lt;img src=&#34;x&#34;&gt; &amp; {{ 7 * 7 }}" in page
    assert "<img" not in page


def test_a_missing_fact_is_an_error_not_a_blank(pages: Pages) -> None:
    with pytest.raises(UndefinedError):
        pages.html("one-sheet", {"title": ""}, geometry("one-sheet", PaperSize.LETTER, 11.0))


def test_text_from_right_to_left_has_its_direction_and_keeps_to_itself(pages: Pages, sample: Plan) -> None:
    plan = with_value(with_value(sample, "host.name", "שרה לוי"), "questions.0.text", "איך צוותים מחליטים?")
    plan = with_value(plan, "host.organisation", "حلول")
    page = html(pages, plan, "prep-sheet")
    assert 'id="questions.0">' in page
    assert "\u2068حلول\u2069" in page
    assert 'id="questions.1" dir' not in page


@pytest.mark.parametrize(
    ("name", "leaning"),
    [
        ("їжак", True),
        ("Ïa", True),
        ("jorg", True),
        ("Jorg", False),
        ("Ivo", False),
        ("Émile", False),
        ("", False),
    ],
)
def test_a_name_that_leans_out_of_its_place_is_known(name: str, leaning: bool) -> None:
    assert leans(name) is leaning


@pytest.mark.parametrize(
    ("name", "classes"),
    [
        ("Ana Okafor", ""),
        ("Zoë Nguyễn-O’Brien", ' class="mid"'),
        ("Dr. Maximilian Winterstein", ' class="wide"'),
        ("Ana Wisniewska-Kowalska", ' class="wide"'),
        ("Wisniewska-Kowalska", ' class="wide"'),
        ("Katarzyna Wiśniewska-Kowalczyk", ' class="wide wider"'),
        ("jan " * 10, ' class="long leans"'),
        ("Donaudampfschifffahrt " * 4, ' class="long longest"'),
    ],
)
def test_a_name_is_set_smaller_the_longer_it_is(name: str, classes: str) -> None:
    assert headline(name) == classes


def test_a_name_breaks_between_its_words_and_not_within_them() -> None:
    assert kept("Katarzyna Wiśniewska-Kowalczyk") == "Katarzyna Wiśniewska-\u2060Kowalczyk"
    endless = "Wiśniewska-Kowalczyk-Hohenstein"
    assert kept(endless) == endless


def test_a_link_that_nobody_types_fills_its_lines() -> None:
    link = breakable({"text": "teams.example.com/l/meetup-join/19%3ameeting_NjQ3ZmU4"})["text"]
    assert anywhere(link).split("\u200b")[:4] == ["tea", "ms.", "exa", "mpl"]
    assert anywhere(link).replace("\u200b", "") == link.replace("\u200b", "")


@pytest.mark.parametrize("name", ["one-sheet", "bio"])
def test_a_pasted_line_with_a_sign_of_its_own_has_no_second_one(
    pages: Pages, sample: Plan, name: str
) -> None:
    plan = with_value(sample, "profile.achievements", ("• Led a team", "Built a test", "-5 % waste"))
    lines = re.findall(r"<li[^>]*>", html(pages, plan, name))
    assert ["signed" in line for line in lines if "profile.achievements" in line] == [True, False, False]
    assert listed("– Led a team")


def test_companies_of_one_list_stand_at_one_edge(pages: Pages, sample: Plan) -> None:
    mixed = (
        Target(industry="Retail", companies=("Carrefour", "لولو")),
        Target(companies=("نادك", "Sun & Co.")),
    )
    page = html(pages, with_value(sample, "profile.targets", mixed), "one-sheet")
    ways = re.findall(r'companies\.\d"[^>]*?( dir="rtl")?>', page)
    assert ways == ["", "", ' dir="rtl"', ' dir="rtl"']


def test_the_code_stands_beside_the_summary_where_nothing_else_does(pages: Pages, sample: Plan) -> None:
    bare = sample
    for field in ("industry", "function", "level", "geography", "companies"):
        bare = with_value(bare, f"profile.{field}", "")
    page = html(pages, bare, "one-sheet")
    assert "with-code" in page
    assert 'data-zone="glance"' not in page
    assert page.index("Scan for my profile") < page.index('id="profile.summary"')
    assert 'data-zone="glance"' in html(pages, sample, "one-sheet")


def test_a_copy_that_leaves_off_what_stands_beside_the_summary_keeps_its_columns(
    pages: Pages, sample: Plan
) -> None:
    facts = {"left_off": 5, "left_questions": 0, **facts_of(Copy("one-sheet"), sample, Region("US"))}
    copy = without(facts, [one["id"] for one in facts["glance"]])
    page = pages.html("one-sheet", copy, geometry("one-sheet", PaperSize.LETTER, 11.0))
    assert 'data-zone="glance"' in page
    assert "At a glance" not in page


def test_an_address_breaks_behind_its_slashes_alone() -> None:
    assert address("a.example/in/jo-lee") == "a.example/\u200bin/\u200bjo-\u2060lee"
    assert address("jo-lee@a-b.example") == "jo-lee@a-b.example"


def test_the_last_letters_of_writing_without_gaps_stay_together() -> None:
    """A last line of one letter and a full stop looks like a mistake."""
    assert tied("驚いたことは何ですか。") == "驚いたことは何で\u2060す\u2060か\u2060。"
    assert tied("我的眼光") == "我\u2060的\u2060眼\u2060光"


def test_a_long_address_breaks_behind_its_at_sign_and_its_question_mark() -> None:
    """What `breakable` put behind every sign is taken out again, unless a piece is longer than a line."""
    broken = breakable({"text": "joanna.lee-brown@department-of-water.example.org"})["text"]
    assert address(broken) == "joanna.lee-\u2060brown@\u200bdepartment-\u2060of-\u2060water.example.org"
    assert address("a.example/jo?lang=fr&view=all") == "a.example/\u200bjo?\u200blang=fr&\u200bview=all"
    people = breakable({"text": "example.org/" + "people-" * 12})["text"]
    assert address(people) == "example.org/\u200b" + "\u200b".join(["people-"] * 12)


def test_the_mark_between_paragraphs_of_a_request_begins_no_line(pages: Pages, sample: Plan) -> None:
    page = html(pages, with_value(sample, "request.note", "Dear Ana,\n\nMay I ask?\nJordan"), "prep-sheet")
    mark = '<span class="next"></span></span>'
    asked = f'Dear <span class="nowrap">Ana, {mark} May I <span class="nowrap">ask? {mark} '
    assert asked + '<span class="nowrap">Jordan</span>' in page


def test_minutes_are_tied_to_a_word_unless_it_fills_a_line() -> None:
    assert joiner("What surprised you?") == "\u2060"
    assert joiner("Wie wird man Donaudampfschifffahrtskapitän?") == " "


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("word " * 100, id="words"),
        pytest.param("团队如何决定推出什么" * 40, id="a script without spaces"),
        pytest.param("ทีมตัดสินใจอย่างไร" * 40, id="another"),
        pytest.param("jordan.rivera@example.org", id="a short address"),
        pytest.param("a" * 90, id="a long word"),
    ],
)
def test_a_text_that_breaks_by_itself_is_left_as_it_is(text: str) -> None:
    assert breakable({"text": text, "id": text}) == {"text": text, "id": text}


def test_a_long_address_breaks_behind_its_signs() -> None:
    (found,) = breakable([{"text": "Join https://meet.example.org/j/86?pwd=QWxs-abcdefghijk now"}])
    assert found["text"].split("\u200b") == [
        "Join https://meet.", "example.", "org/", "j/", "86?", "pwd=", "QWxs-", "abcdefghijk now",
    ]  # fmt: skip


def test_a_lonely_i_ends_no_line() -> None:
    assert (
        together("by Monday. I will, and I do. MI 5 is I")
        == "by Monday. I\u00a0will, and I\u00a0do. MI 5 is I"
    )
    assert tied("now I go") == "now I\u00a0go"


def test_a_word_without_end_gets_places_to_break_but_never_before_a_mark() -> None:
    (found,) = breakable([{"text": "x" * 7 + "e\u0301" * 100, "href": "y" * 300}])
    assert found["href"] == "y" * 300
    pieces = found["text"].split("\u200b")
    assert "".join(pieces) == "x" * 7 + "e\u0301" * 100
    assert len(pieces) > 8
    assert not any(piece.startswith("\u0301") for piece in pieces)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("how teams are set up", "how teams are set\u00a0up"),
        ("one word", "one word"),
        ("the end of Donaudampfschifffahrt", "the end of Donaudampfschifffahrt"),
        ("of Donaudampfschifffahrt, too", "of Donaudampfschifffahrt, too"),
        ("", ""),
    ],
)
def test_no_short_word_stands_alone_in_the_last_line(text: str, found: str) -> None:
    assert tied(text) == found


def test_short_places_are_not_broken() -> None:
    assert whole("Suite 1200, 12th floor")
    assert not whole("400 Spectrum Center Dr, Irvine")
    assert not whole("会議室")


def test_the_head_over_the_questions_counts_those_on_this_copy(pages: Pages, sample: Plan) -> None:
    facts = {"left_off": 2, "left_questions": 2, **facts_of(Copy("prep-sheet"), sample, Region("US"))}
    facts["questions"] = facts["questions"][:2]
    page = pages.html("prep-sheet", facts, geometry("prep-sheet", PaperSize.LETTER, 11.0))
    assert ">Questions</h2>" in page
    facts["questions"][0]["minutes"] = 30
    page = pages.html("prep-sheet", facts, geometry("prep-sheet", PaperSize.LETTER, 11.0))
    assert ">Questions · 32 min planned, room for 19</h2>" in page


def test_of_somebody_left_off_nothing_stays(pages: Pages, sample: Plan) -> None:
    plan = with_value(sample, "others", (Person(id="b", name="Priya Nair", title="Analyst"),))
    facts = {"left_off": 0, "left_questions": 0, **facts_of(Copy("prep-sheet"), plan, Region("US"))}
    page = geometry("prep-sheet", PaperSize.LETTER, 11.0)
    assert ">with <" in pages.html("prep-sheet", facts, page)
    copy = without(facts, ["others.0.name", "others.0.title"])
    assert ">with " not in pages.html("prep-sheet", copy, page)


def test_paragraphs_are_the_lines_that_have_words() -> None:
    assert paragraphs("Dear Ana,\n\n I write. \n\t\nJordan\n") == ["Dear Ana,", "I write.", "Jordan"]
    assert paragraphs("") == []


def test_rows_to_write_companies_on_stand_only_where_nothing_is_known(pages: Pages, sample: Plan) -> None:
    bare = html(pages, Plan(), "one-sheet")
    assert (bare.count('data-slot="grid"'), bare.count("blank-reach")) == (12, 2)
    unlisted = html(pages, with_value(sample, "profile.targets", ()), "one-sheet")
    assert (unlisted.count('data-slot="grid"'), unlisted.count("blank-reach")) == (0, 0)
    assert 'data-slot="grid"' not in html(pages, sample, "one-sheet")
