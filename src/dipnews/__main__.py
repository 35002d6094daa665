"""``python -m dipnews`` is the command line."""

import sys

from dipnews.cli import main

if __name__ == "__main__":
    sys.exit(main())
