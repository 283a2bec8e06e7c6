"""Serve the guide to Neo4j Browser: `python docs/browser/serve.py [PORT]`, with Python and petakuasa.

Browser fetches a guide across origins, with a preflight that `python -m http.server` does not answer.
"""

import sys
from pathlib import Path

import click
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

app = Starlette(
    routes=[Mount("/", StaticFiles(directory=Path(__file__).parent))],
    middleware=[Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"], allow_headers=["*"])],
)

if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8001
    click.echo(f"In Neo4j Browser:  :play http://localhost:{port}/guide.html   (Ctrl-C stops)")
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
