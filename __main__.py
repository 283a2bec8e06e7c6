"""`python -m petakuasa` is the same program as `petakuasa`."""

from .cli import main

main()
