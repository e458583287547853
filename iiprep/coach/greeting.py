"""The words at the start of a note that only greet."""

from collections.abc import Sequence

from iiprep.coach.signed import SIGNS_OFF
from iiprep.coach.text import Sentence, Token

_GREETING = frozenset("hi hello dear hey greetings good morning hola hallo bonjour".split())
_GREETING_LENGTH, _NAME_LENGTH = 7, 3
_ENDS = (",", ";", "!")
_BETWEEN_NAMES = ("and", "or", "de", "van", "von", "der", "la")
_ALL = frozenset("there all again everyone both sir madam team morning afternoon evening day".split())
_BEGINS = frozenset(
    "i my we are is any can could do does did have has would will may what how who where when thanks"
    " thank hope just quick your you please".split()
)


def greeting_length(sentence: Sentence) -> int:
    """How many tokens at the start only greet (`Dear Ms. Rivera,`, `Hi there I …`); 0 without a greeting."""
    if sentence.tokens[0].word not in _GREETING:
        return 0
    tokens = sentence.tokens
    for number in range(1, min(_GREETING_LENGTH, len(tokens) - 1)):
        if tokens[number].word in _ENDS and not _opens_bracket(tokens, number):
            after = (place for place in range(number + 1, len(tokens)) if tokens[place].word not in _ENDS)
            return next(after, number + 1)
    return _without_comma(sentence)


def _opens_bracket(tokens: Sequence[Token], number: int) -> bool:
    """Whether a mark stands before a word rather than behind one: `Hi (name)`."""
    return tokens[number].start > tokens[number - 1].end and tokens[number].end == tokens[number + 1].start


def _without_comma(sentence: Sentence) -> int:
    """The tokens that greet before `I`, where nothing parts them: only names, or words for everybody."""
    for number, token in enumerate(sentence.tokens[1:_GREETING_LENGTH], 1):
        if token.word in _BEGINS:
            alone = token.word == "i" and sentence.tokens[0].word != "good"
            return number if number > 1 or alone else 0
        if not _is_greeted(token):
            break
    return 0


def _is_greeted(token: Token) -> bool:
    return token.capital or token.word in _BETWEEN_NAMES or token.word in _ALL


def greets_only(sentence: Sentence) -> bool:
    """`Dear Ms. Rivera,` on a line of its own, also without the comma, or the name alone: `Ms. Rivera,`."""
    *said, last = sentence.tokens
    if len(said) >= _GREETING_LENGTH or not said:
        return False
    greets = said[0].word in _GREETING
    if last.word not in _ENDS:
        return greets and all(map(_is_greeted, sentence.tokens))
    named = len(said) <= _NAME_LENGTH and all(one.capital for one in said)
    return greets or (named and said[0].word not in SIGNS_OFF)


def signs_only(sentences: Sequence[Sentence]) -> bool:
    """`Kind regards, Helen Marsh` and nothing else; thanks say something."""
    words = [token for one in sentences for token in one.tokens if token.word not in _ENDS]
    names = [token for token in words if token.word not in SIGNS_OFF]
    begins = words[:1] != [] and words[0].word in SIGNS_OFF - {"many", "thanks"}
    return begins and len(names) <= _NAME_LENGTH and all(one.capital for one in names)
