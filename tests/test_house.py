"""The house: the root is the package (decisions/0001), each module is one copy, files stay readable."""

import configparser
import pkgutil
import subprocess
import sys
from pathlib import Path

import petakuasa
import pytest

ROOT = Path(petakuasa.__file__).parent
MODULES = sorted(
    module.name for module in pkgutil.walk_packages([str(ROOT)], "petakuasa.") if ".tests" not in module.name
)


def test_the_package_is_this_repository():
    assert Path(__file__).resolve().parents[1] == ROOT.resolve()


def test_every_folder_with_an_init_is_a_declared_package():
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    declared = set(config["options"]["packages"].split())
    found = {
        ".".join(("petakuasa", *init.parent.relative_to(ROOT).parts))
        for init in ROOT.rglob("__init__.py")
        if not {".venv", ".cache", "build"} & set(init.parts)
    }
    assert found == declared


def test_each_module_is_loaded_once_and_under_its_own_name():
    """`import graph` would be a second copy of `petakuasa.graph`; nothing may do that."""
    code = (
        "import importlib, sys\n"
        f"for name in {[name for name in MODULES if not name.endswith('__main__')]!r}:\n"
        "    importlib.import_module(name)\n"
        "for name, module in sorted(sys.modules.items()):\n"
        "    file = getattr(module, '__file__', None)\n"
        "    if file: print(name, file)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    ours = [
        line.split(" ", 1)
        for line in done.stdout.splitlines()
        if Path(line.split(" ", 1)[1]).is_relative_to(ROOT)
    ]
    ours = [(name, file) for name, file in ours if ".venv" not in file]
    assert len(ours) >= len(MODULES) - 1
    assert [name for name, _ in ours if not name.startswith("petakuasa")] == []
    files = [file for _, file in ours]
    assert len(files) == len(set(files))


def test_importing_the_package_imports_nothing_else():
    code = "import sys; before = set(sys.modules); import petakuasa; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["petakuasa"]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_one_idea(name):
    file = ROOT.joinpath(*name.split(".")[1:])
    file = file / "__init__.py" if file.is_dir() else file.with_suffix(".py")
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300
