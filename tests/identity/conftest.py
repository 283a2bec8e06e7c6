"""Modules beside the tests that several of them use."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
