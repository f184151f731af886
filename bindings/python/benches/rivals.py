"""The specification's notifications as models of msgspec and pydantic, made from the same schemas as ours."""

from __future__ import annotations

import json
import operator
from functools import reduce
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import pydantic

SPECIFICATION = Path(__file__).parents[3] / "spec"
SCHEMAS: dict[str, Any] = json.loads((SPECIFICATION / "openapi.json").read_text())["components"]["schemas"]
SCALARS = {"string": str, "integer": int, "number": float, "boolean": bool}


def properties(name: str) -> dict[str, tuple[Any, bool]]:
    """Schema of each property of an object, bases included, and whether it is required."""
    schema = SCHEMAS[name]
    found: dict[str, tuple[Any, bool]] = {}
    for base in schema.get("allOf", []):
        if "$ref" in base:
            found.update(properties(base["$ref"].rsplit("/", 1)[1]))
    for part in (schema, *schema.get("allOf", [])):
        for wire, described in part.get("properties", {}).items():
            if "x-moved-to" not in described:
                found[wire] = (described, wire in part.get("required", []))
    return found


def tags(union: str) -> tuple[str, dict[str, str]]:
    """The property that tells the kinds of a union apart, and the object of each of its values."""
    discriminator = SCHEMAS[union]["discriminator"]
    kinds = {value: target.rsplit("/", 1)[1] for value, target in discriminator["mapping"].items()}
    return discriminator["propertyName"], kinds


class Models:
    """Makes one library's types of the schemas."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}

    def type_of(self, schema: dict[str, Any]) -> Any:
        if "$ref" in schema:
            return self.named(schema["$ref"].rsplit("/", 1)[1])
        kind = schema.get("type")
        if isinstance(kind, list):
            scalar: Any = SCALARS[kind[0]]
            return scalar | None
        if kind == "array":
            return list[self.type_of(schema["items"])]  # type: ignore[misc]
        return SCALARS.get(str(kind), Any)

    def named(self, name: str) -> Any:
        schema = SCHEMAS[name]
        if name not in self.made:
            if "oneOf" in schema:
                tag, kinds = tags(name)
                members = [self.structure(kind, (tag, value)) for value, kind in kinds.items()]
                self.made[name] = self.union(tag, members)
            elif "properties" in schema or "allOf" in schema:
                self.made[name] = self.structure(name, None)
            else:
                self.made[name] = SCALARS[schema["type"]]
        return self.made[name]

    def structure(self, name: str, tag: tuple[str, str] | None) -> Any:
        if name not in self.made:
            self.made[name] = self.make(name, tag)
        return self.made[name]

    def fields(self, name: str) -> dict[str, tuple[Any, bool]]:
        described = properties(name).items()
        return {
            wire: (self.type_of(schema), required) for wire, (schema, required) in described if "const" not in schema
        }

    def make(self, name: str, tag: tuple[str, str] | None) -> Any:
        raise NotImplementedError

    def union(self, tag: str, members: list[Any]) -> Any:
        raise NotImplementedError


class Msgspec(Models):
    """Tagged structs."""

    def make(self, name: str, tag: tuple[str, str] | None) -> Any:
        required: list[Any] = [(wire, ty) for wire, (ty, needed) in self.fields(name).items() if needed]
        optional: list[Any] = [
            (wire, ty | None, None) for wire, (ty, needed) in self.fields(name).items() if not needed
        ]
        # `from` is a keyword of Python; msgspec wants identifiers.
        rename = {"from_": "from"}
        names: list[Any] = [(f"{wire}_" if wire == "from" else wire, *rest) for wire, *rest in [*required, *optional]]
        options: dict[str, Any] = {"tag_field": tag[0], "tag": tag[1]} if tag else {}
        return msgspec.defstruct(name, names, rename=rename, frozen=True, **options)

    def union(self, tag: str, members: list[Any]) -> Any:
        return reduce(operator.or_, members)


class Pydantic(Models):
    """Models with discriminated unions."""

    def make(self, name: str, tag: tuple[str, str] | None) -> Any:
        fields: dict[str, Any] = {}
        for wire, (ty, needed) in self.fields(name).items():
            alias: dict[str, Any] = {"alias": wire} if wire == "from" else {}
            name_ = f"{wire}_" if wire == "from" else wire
            fields[name_] = (ty if needed else ty | None, pydantic.Field(... if needed else None, **alias))
        if tag:
            fields[tag[0]] = (Literal[tag[1]], ...)
        return pydantic.create_model(name, **fields)

    def union(self, tag: str, members: list[Any]) -> Any:
        return Annotated[reduce(operator.or_, members), pydantic.Field(discriminator=tag)]
