"""A pytest fixture: tests that ask for `soundcheck_url` get that of a Soundcheck server, one for the whole run."""
import os
import pathlib
import subprocess
import tempfile
import time

import pytest


@pytest.fixture(scope="session")
def soundcheck_url():
    ready = pathlib.Path(tempfile.mkdtemp()) / "ready"
    program = os.environ.get("SOUNDCHECK", "soundcheck").split(" ")
    server = subprocess.Popen([*program, "serve", "--ready-file", str(ready)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not ready.exists():
        assert server.poll() is None, f"soundcheck ended with {server.returncode}"
        time.sleep(0.05)
    yield ready.read_text().splitlines()[0]
    server.terminate()
    server.wait(10)
