from collections.abc import Callable
from typing import Any

import attrs
import jsonschema
import pytest

from dipnews.export.schema import records_schema, result_schema
from dipnews.model.events import Event
from dipnews.model.mention import Mention
from dipnews.model.result import Result


@attrs.frozen(kw_only=True)
class PortCall(Event):
    """A ship in a foreign harbour."""

    harbour: Mention[str]


@pytest.mark.parametrize("schema", [records_schema(), result_schema(), result_schema([PortCall])])
def test_a_schema_is_itself_valid(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


def test_records_and_dicts_obey_their_schemas(result: Result) -> None:
    jsonschema.validate(result.to_records(), records_schema())
    jsonschema.validate(result.to_dict(), result_schema())


def test_an_event_of_ones_own_obeys_the_schema_it_was_named_to(
    result: Result, mention: Callable[[str, Any], Mention[Any]]
) -> None:
    call = PortCall(evidence=result.events[0].evidence, harbour=mention("Bergen", "Bergen"))
    data = attrs.evolve(result, events=(call,)).to_dict()
    jsonschema.validate(data, result_schema([PortCall]))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, result_schema())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("status", "rumoured"),
        ("start", "6 May"),
        ("medium", "telegraph"),
        ("participants", [{"name": "Kari Lunde"}]),
        ("weather", "rain"),
    ],
)
def test_a_record_that_breaks_the_guide_breaks_the_schema(result: Result, field: str, value: Any) -> None:
    records = result.to_records()
    records[0][field] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(records, records_schema())
