# Gets one address into a file, whole or not at all: download.py ADDRESS FILE. For machines that have no npm yet.
# The proxy and the certificates are those of the environment and of the machine.
# SPDX-License-Identifier: MIT
import shutil
import sys
import urllib.request

address, file = sys.argv[1:]
with urllib.request.urlopen(address, timeout=60) as answer, open(file, "wb") as out:
    shutil.copyfileobj(answer, out)
    wanted = answer.headers.get("Content-Length")
    if wanted and out.tell() != int(wanted):
        sys.exit(f"{out.tell()} of {wanted} bytes came.")
print(f"{file}: {wanted} bytes")
