"""Shared options: the command line is laid over the environment, and both end in one `Settings`."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from petakuasa.cli.options import connection_options, store_options, vocab_option
from petakuasa.settings import Settings


@click.command
@connection_options
@vocab_option
def connect(settings, extra):
    click.echo((settings, extra))


@click.command
@store_options
def keep(settings):
    click.echo(settings)


def run(command, *args, env):
    done = CliRunner().invoke(command, args, env=env, catch_exceptions=False)
    return done.output.strip()


@pytest.fixture
def environment(tmp_path):
    (tmp_path / "password").write_text("from a file\nand a second line\n")
    return {
        "PETAKUASA_STORE": "env-store",
        "PETAKUASA_NEO4J_URI": "bolt://env:7687",
        "PETAKUASA_NEO4J_USER": "env-user",
        "PETAKUASA_NEO4J_PASSWORD": "env-secret",
        "PETAKUASA_NEO4J_DATABASE": "env-database",
    }


def test_the_environment_alone(environment):
    settings = Settings(Path("env-store"), "bolt://env:7687", "env-user", "env-database", "env-secret")
    assert run(connect, env=environment) == str((settings, ()))
    assert run(keep, env=environment) == str(settings)


def test_options_win(environment, tmp_path):
    args = ["--store", "s", "--uri", "neo4j+s://x", "--user", "u", "--database", "d"]
    args += ["--password-file", str(tmp_path / "password")]
    settings = Settings(Path("s"), "neo4j+s://x", "u", "d", "from a file")
    assert run(connect, *args, env=environment) == str((settings, ()))


def test_nothing_told():
    names = [
        "STORE",
        "NEO4J_URI",
        "NEO4J_USER",
        "NEO4J_PASSWORD",
        "NEO4J_DATABASE",
        "NEO4J_PASSWORD_FILE",
        "VOCAB",
    ]
    settings = Settings(Path("petakuasa-store"), None, "neo4j", None, None)
    assert run(connect, env={f"PETAKUASA_{name}": None for name in names}) == str((settings, ()))


def test_own_vocabulary_from_the_environment(environment, tmp_path):
    first, second = tmp_path / "a.ttl", tmp_path / "b.ttl"
    first.touch()
    second.touch()
    output = run(connect, env=environment | {"PETAKUASA_VOCAB": f"{first}:{second}"})
    assert output.endswith(f"{(first, second)})")


def test_no_password_on_the_command_line(environment):
    assert "No such option" in run(connect, "--password", "secret", env=environment)
