"""The command line as a door: quick help, one line for every error, no traceback."""

import importlib
import inspect
import os
import signal
import subprocess
import sys
import time

import click
import pytest
from petakuasa import cli

PETAKUASA = [sys.executable, "-m", "petakuasa"]
ARTICLE = "Sungai Raya – Bupati membuka rapat koordinasi, Selasa (11/6/2024).\n"


def run(*args, cwd, **options):
    done = subprocess.run(
        [*PETAKUASA, *args], cwd=cwd, capture_output=True, text=True, timeout=120, **options
    )
    assert "Traceback" not in done.stderr
    return done


def test_help_imports_nothing_heavy_and_answers_at_once(tmp_path):
    code = (
        "import sys\nfrom petakuasa.cli import main\n"
        "try:\n    main(['--help'])\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    )
    before = os.times()
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    assert done.returncode == 0
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "click" in loaded
    assert not loaded & {"spacy", "rdflib", "pyoxigraph", "neo4j", "networkx", "numpy", "rich", "jpype"}
    assert seconds < 0.5


def test_help_lists_every_command(tmp_path):
    text = run("--help", cwd=tmp_path).stdout
    for name, summary in cli.COMMANDS.items():
        assert f"  {name} " in text
        assert summary in text


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_is_there_says_what_the_table_says_and_gives_an_example(name):
    command = importlib.import_module(f"petakuasa.cli.{name}").command
    assert isinstance(command, click.Command)
    assert command.get_short_help_str(limit=200) == cli.COMMANDS[name]
    assert f"\npetakuasa {name}" in inspect.cleandoc(command.help), "no example in its help"
    leaves = command.commands.values() if isinstance(command, click.Group) else [command]
    for leaf in leaves:
        assert leaf.help
        for parameter in leaf.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{name} {parameter.opts} has no help"


def test_version(tmp_path):
    assert run("--version", cwd=tmp_path).stdout.startswith("petakuasa, version ")


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["nosuch"], "No such command 'nosuch'"),
        (["build"], "Missing argument 'PATH…'"),
        (["build", "x.txt", "--workers", "0"], "Invalid value for '--workers'"),
        (["extract", "x.txt", "-o", "no/such/folder/out.jsonl"], "No such file or directory"),
    ],
)
def test_wrong_usage(tmp_path, args, expected):
    done = run(*args, cwd=tmp_path)
    assert done.returncode == 2
    assert expected in done.stderr


def test_interruption_is_one_line(tmp_path):
    process = subprocess.Popen(
        [*PETAKUASA, "extract", "-"], cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors.strip() == "petakuasa: interrupted"


def test_a_reader_that_goes_away_ends_the_command_in_silence(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(ARTICLE)
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [*PETAKUASA, "extract", "."], cwd=tmp_path, stdout=write_end, stderr=subprocess.PIPE, text=True
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_one_line(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*PETAKUASA, "extract", "a.txt"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (done.returncode, done.stderr) == (1, "petakuasa: No space left on device\n")


def test_a_fault_of_ours_is_one_line_too(monkeypatch, capsys):
    monkeypatch.setitem(cli.COMMANDS, "broken", "A command without a module.")
    with pytest.raises(SystemExit) as caught:
        cli.main(["broken"])
    assert caught.value.code == 70
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("petakuasa: a fault of petakuasa, not of the input: ModuleNotFoundError: ")
