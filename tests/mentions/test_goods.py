from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from dipnews.lexicon.lexicon import Lexicon
from dipnews.mentions.goods import GoodsFinder
from dipnews.model.entities import Goods, Nationality
from dipnews.model.mention import Mention
from dipnews.model.page import Page

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "goods.toml").read_text(encoding="utf-8"))
FINDER = GoodsFinder(Lexicon())


def read(text: str, *found: Mention[Any]) -> list[Mention[Goods]]:
    return list(FINDER(Page(text=text, folded=text, found=found)))


@pytest.mark.parametrize(("case", "text"), [(case, text) for case in CORPUS["case"] for text in case["texts"]])
def test_the_corpus_is_read_as_this_item(case: dict[str, Any], text: str) -> None:
    [mention] = read(text)
    assert mention.value == Goods(
        item=case["item"], category=case["category"], quantity=case.get("quantity"), unit=case.get("unit")
    )
    assert mention.span.cut(text) == mention.text


@pytest.mark.parametrize("text", [text for case in CORPUS["none"] for text in case["texts"]])
def test_the_corpus_of_none_holds_no_goods(text: str) -> None:
    assert read(text) == []


def test_a_list_is_split_where_numbers_or_designations_begin() -> None:
    text = "Kuwait got more than 250 tanks, MiG-29 fighter jets, rifles and ammunition."
    assert [(mention.value.item, mention.value.quantity) for mention in read(text)] == [
        ("tanks", 250),
        ("MiG-29 fighter jets", None),
        ("rifles and ammunition", None),
    ]


def test_arms_and_money_are_two_things() -> None:
    assert [mention.value.category for mention in read("Chad gave them arms and money.")] == ["arms", "financial"]


def test_the_span_covers_the_number_and_the_item_but_no_article() -> None:
    [mention] = read("Laos asked for a $3 million loan.")
    assert mention.text == "$3 million loan"


def test_a_nationality_before_the_goods_stays_in_sight() -> None:
    text = "They bought Swedish fighter jets."
    [mention] = read(text, Mention.read(text, 12, 19, Nationality(code="SWE", name="Sweden")))
    assert mention.text == "fighter jets"


def test_aid_in_money_takes_its_category_from_the_words_around() -> None:
    military = "A $9 million aid package with weapons and drones was approved."
    relief = "A $9 million aid package for refugees was approved."
    plain = "A $9 million aid package was approved."
    assert [read(text)[0].value.category for text in (military, relief, plain)] == ["arms", "humanitarian", "financial"]


def test_a_verb_that_opens_a_headline_is_no_part_of_the_item() -> None:
    assert [mention.value.item for mention in read("Hastening S-300 Deliveries\nThe panel met.")] == ["S-300"]


def test_a_user_may_add_goods() -> None:
    lexicon = Lexicon().with_rows("goods", ("sky lantern", "other", "count", ""))
    text = "Ten sky lanterns were sent."
    [mention] = GoodsFinder(lexicon)(Page(text=text, folded=text))
    assert mention.value == Goods(item="sky lanterns", category="other", quantity=10)


@pytest.mark.parametrize(
    "text", ["", "arms", "$", "5", "of arms", "$5 to help", "INS", "F-", "S-400", "\n30\ntanks\n", "(aid"]
)
def test_no_text_is_too_short(text: str) -> None:
    assert all(mention.span.cut(text) == mention.text for mention in read(text))
