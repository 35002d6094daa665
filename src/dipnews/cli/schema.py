"""``dipnews schema``: the JSON Schema of what dipnews writes."""

from __future__ import annotations

import argparse
import json
from typing import Any

from dipnews.export.schema import records_schema, result_schema

SCHEMAS = {"records": records_schema, "result": result_schema}


def add_to(commands: Any) -> None:
    """Add the command and its options."""
    command = commands.add_parser("schema", help="print the JSON Schema of the output")
    command.add_argument(
        "of",
        nargs="?",
        choices=list(SCHEMAS),
        default="records",
        help="records: the list that to_records() gives (default); result: what to_dict() gives",
    )
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    print(json.dumps(SCHEMAS[arguments.of](), indent=1))
    return 0
