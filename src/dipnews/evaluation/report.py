"""An evaluation for people: the figures as a table, the faults by their cause."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from dipnews.evaluation.evaluation import Fault
from dipnews.evaluation.figures import Figures

# What tells two events apart at a glance.
_TELLING = ("title", "item", "parties", "supplier", "recipient", "destination", "forum", "country", "start")


def figures_table(figures: Figures) -> Iterator[str]:
    """The lines of the table of figures."""
    summary = figures.summary()
    yield (
        f"{summary['articles']} articles; found whole {summary['articles_found_whole']:.1%}; "
        f"all right {summary['articles_all_right']:.1%}; evidence not verbatim {summary['evidence_not_verbatim']}"
    )
    yield f"{'':28}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'pred':>8}"
    for block in ("events", "strict", "slots"):
        for name, row in summary[block].items():
            shares = f"{row['p']:7.3f}{row['r']:7.3f}{row['f1']:7.3f}"
            yield f"{block + ' ' + name:28}{shares}{row['gold']:8.0f}{row['pred']:8.0f}"


def faults_by_cause(faults: Iterable[Fault]) -> Iterator[str]:
    """The lines that tell every fault, the most frequent cause first."""
    causes: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in faults:
        causes[fault.type, fault.cause].append(fault)
    for (kind, cause), group in sorted(causes.items(), key=lambda item: (-len(item[1]), item[0])):
        yield f"== {kind} {cause}: {len(group)}"
        for fault in group:
            rules = f"  ({', '.join(fault.rules)})" if fault.rules else ""
            yield f"{fault.article}  {_told(fault)}{rules}"
            yield f"    « {' '.join(fault.evidence.split())} »"
        yield ""


def _told(fault: Fault) -> str:
    if fault.cause == "missed":
        return _brief(fault.gold)
    if fault.cause == "spurious":
        return _brief(fault.read)
    return f"gold {_short(fault.gold)}, read {_short(fault.read)}"


def _brief(record: Any) -> str:
    people = [*(record.get("participants") or []), *(record.get("visitors") or [])]
    sides = [f"{person.get('name') or person.get('role') or '?'}/{person.get('of')}" for person in people]
    rest = [_short(record[slot]) for slot in _TELLING if record.get(slot)]
    return f"[{record.get('status')}] " + "; ".join((*sides, *rest))


def _short(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
