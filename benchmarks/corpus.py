"""The articles that are read: those of a folder or file, or made-up ones."""

from __future__ import annotations

import random
from collections.abc import Iterator

import attrs

from dipnews.cli.articles import Article
from dipnews.cli.inputs import read_inputs

_FIRST = "Ann Karl Mirela Tomas Leila Joon Pavel Ines Omar Greta Luis Aisha Bram Noor Viktor Salma".split()
_LAST = "Lunde Mahala Okeke Varga Tanaka Ferrante Novik Castell Rahmani Solberg Duarte Kovac Brandt Osei".split()
_OFFICES = ("President", "Prime Minister", "Foreign Minister", "Defence Minister", "Ambassador", "Trade Minister")
_NATIONS = (
    ("Norwegian", "Norway", "Oslo"),
    ("Chadian", "Chad", "N'Djamena"),
    ("Polish", "Poland", "Warsaw"),
    ("Kenyan", "Kenya", "Nairobi"),
    ("Peruvian", "Peru", "Lima"),
    ("Japanese", "Japan", "Tokyo"),
    ("Jordanian", "Jordan", "Amman"),
    ("Vietnamese", "Vietnam", "Hanoi"),
    ("Portuguese", "Portugal", "Lisbon"),
    ("Uzbek", "Uzbekistan", "Tashkent"),
)
_DAYS = ("on Monday", "on Tuesday", "last week", "in March", "on 6 May 2024", "earlier this month", "two years ago")
_SENTENCES = (
    "{p} met {q} in {c} {d} and discussed trade between the two countries.",
    "{p} will visit {n} {d} at the invitation of {q}, the ministry said in a statement.",
    "The two sides signed a memorandum of understanding on fisheries and a five-year agreement on energy.",
    "{n} will deliver 40 tonnes of rice and six patrol boats to {m}, officials said {d}.",
    "Speaking to reporters after the talks, {p} said that relations had entered a new stage.",
    "The harvest was late this year, and prices of grain have risen in many markets since the spring.",
    "Analysts doubt that the proposal will find a majority, although nobody has spoken against it so far.",
    "{q} received the {a} delegation {d}; the meeting lasted about two hours, according to the readout.",
    "Their last telephone conversation took place {d}, when they agreed to hold the 3rd session of the commission.",
    "He gave no further details, but added that work on the road between the two capitals would go on.",
)


def articles(paths: list[str], limit: int | None) -> list[Article]:
    """The articles of *paths*, or made-up ones where there are none; *limit* keeps every so-manieth."""
    found = [item for item in read_inputs(paths) if isinstance(item, Article)] if paths else list(made_up(400))
    if not found:
        raise SystemExit(f"no article in {', '.join(paths)}")
    return found[:: -(-len(found) // limit)] if limit else found


def made_up(number: int) -> Iterator[Article]:
    """Articles of invented people, the same ones every time."""
    chance = random.Random(number)
    for index in range(number):
        sentences = [_sentence(chance) for _ in range(chance.randint(12, 50))]
        paragraphs = [" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3)]
        _, _, city = chance.choice(_NATIONS)
        yield Article(
            id=str(index),
            text=f"{city.upper()}, May {chance.randint(1, 28)} (Reuters) - " + "\n\n".join(paragraphs),
            published="2024-05-28",
        )


def _sentence(chance: random.Random) -> str:
    (a, n, c), (b, m, _) = chance.sample(_NATIONS, 2)
    p, q = (f"{nation} {chance.choice(_OFFICES)} {chance.choice(_FIRST)} {chance.choice(_LAST)}" for nation in (a, b))
    return chance.choice(_SENTENCES).format(p=p, q=q, a=a, n=n, m=m, c=c, d=chance.choice(_DAYS))


def of_length(read: list[Article], size: int) -> Article:
    """One text of *size* characters, made of the texts of *read* in turn."""
    parts: list[str] = []
    length = 0
    while length < size:
        for article in read:
            parts.append(article.text)
            length += len(article.text) + 2
            if length >= size:
                break
    return attrs.evolve(read[0], text="\n\n".join(parts)[:size], title=None)
