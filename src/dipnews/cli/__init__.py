"""The command line: files in, events out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from dipnews.cli.arguments import parser
from dipnews.errors import DipnewsError

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that *argv* names and return its exit code."""
    arguments = parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
        return code
    except DipnewsError as error:
        print(f"dipnews: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough. What is left in the buffer goes nowhere, or the
        # interpreter would complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"dipnews: cannot write: {error.strerror or error}", file=sys.stderr)
        return 1
