"""Every example fits its schema, by jsonschema; the exceptions do not, but their canonical forms do."""

from collections.abc import Iterator
from typing import Any

from examples import BUNDLE, Example, examples, report
from jsonschema import Draft202012Validator, ValidationError


def misfits(example: Example, body: Any) -> list[str]:
    """What is wrong with a body."""
    validator = Draft202012Validator({**example.schema, "components": BUNDLE["components"]})
    return [f"  {error.json_path}: {error.message[:200]}" for top in validator.iter_errors(body) for error in leaves(top)]


def leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The errors behind "fits no variant"; those of other variants, whose tag differs, are left out."""
    variants: dict[Any, list[ValidationError]] = {}
    for cause in error.context or []:
        variants.setdefault(cause.schema_path[0], []).append(cause)
    near = [causes for causes in variants.values() if all(cause.validator != "const" for cause in causes)]
    if not near:
        yield error
    for causes in near:
        for cause in causes:
            yield from leaves(cause)


def main() -> None:
    problems: list[str] = []
    checked = examples()
    for example in checked:
        found = misfits(example, example.body())
        if example.exception is None:
            if found:
                problems += [f"{example.file} does not fit:", *found]
            continue
        if not found:
            problems.append(f"{example.file} fits: take it out of exceptions.yaml")
        found = misfits(example, example.canonical())
        if found:
            problems += [f"the canonical form of {example.file} does not fit:", *found]
    report(problems, len(checked))


if __name__ == "__main__":
    main()
