"""What the specification cannot say about requests, and what keeps the instance usable while everything is called."""

import json
import os
import urllib.request
from typing import Any

import schemathesis
from schemathesis import GenerationMode

API = os.environ["GREEN_API_URL"]
MEDIA = os.environ["GREEN_API_MEDIA_URL"]
ID = os.environ["GREEN_API_ID_INSTANCE"]
TOKEN = os.environ["GREEN_API_TOKEN_INSTANCE"]

OWN, FRIEND = 79001234567, 79001234568
# The largest integer of JSON's own number type, which is what the service calls a safe number.
SAFE = 2**53 - 1


def post(url: str, body: Any, kind: str = "application/json") -> Any:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": kind}, method="POST")
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def stored_file() -> str:
    """A link that can be fetched: nothing leaves this computer."""
    return post(f"{MEDIA}/waInstance{ID}/uploadFile/{TOKEN}", b"\xff\xd8\xff\xe0", "image/jpeg")["urlFile"]


LINK = stored_file()


def tightened(schema: Any, schemas: dict[str, Any]) -> Any:
    """A copy without references, with the rules of the service that hold for every request."""
    if isinstance(schema, list):
        return [tightened(item, schemas) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return tightened(schemas[schema["$ref"].removeprefix("#/components/schemas/")], schemas)
    result = {key: tightened(value, schemas) for key, value in schema.items()}
    for part in result.pop("allOf", []):
        result["type"] = part.get("type", result.get("type"))
        result["properties"] = {**part.get("properties", {}), **result.get("properties", {})}
        result["required"] = [*part.get("required", []), *result.get("required", [])]
    if isinstance(result.get("properties"), dict) and "type" in result:
        # 23: an unknown field is refused. The specification leaves models open, for answers grow.
        result["additionalProperties"] = False
    if "integer" in result.get("type", []) or "number" in result.get("type", []):
        # 131, 133: a number must be safe.
        result.setdefault("maximum", SAFE)
        result.setdefault("minimum", -SAFE)
    if result.get("format") == "uri":
        # 124, 265: at most the beginning of a link is looked at before it is fetched; where there is a rule it is a pattern.
        del result["format"]
    return result


@schemathesis.hook
def before_load_schema(context: Any, raw_schema: dict[str, Any]) -> None:
    schemas = raw_schema["components"]["schemas"]
    # 104: options differ.
    schemas["SendPoll"]["properties"]["options"]["uniqueItems"] = True
    for path in list(raw_schema["paths"]):
        item = raw_schema["paths"].pop(path)
        # Which instance it is stands in the address. It is the same in every call: wrong ones are tests of the gateway.
        item["parameters"] = [it for it in item.get("parameters", []) if not it.get("$ref", "").endswith(("/idInstance", "/apiTokenInstance"))]
        raw_schema["paths"][path.replace("{idInstance}", ID).replace("{apiTokenInstance}", TOKEN)] = item
        for operation in item.values():
            if isinstance(operation, dict):
                for body in operation.get("requestBody", {}).get("content", {}).values():
                    body["schema"] = tightened(body["schema"], schemas)
                for parameter in operation.get("parameters", []):
                    if "schema" in parameter:
                        parameter["schema"] = tightened(parameter["schema"], schemas)


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: dict[str, Any]) -> None:
    operation, body = case.operation.definition.raw.get("operationId"), case.body
    if isinstance(body, dict):
        if isinstance(body.get("webhookUrl"), str):
            # 151: with a webhook nothing could be received; and it would be somebody's address.
            body["webhookUrl"] = ""
        if isinstance(body.get("urlFile"), str) and body["urlFile"].startswith(("http://", "https://")):
            body["urlFile"] = LINK
    if operation == "receiveNotification":
        # Otherwise it would wait for a minute.
        post(f"{API}/sandbox/v1/people/{FRIEND}/actions", {"do": "write", "chat": f"{OWN}@c.us", "text": "Hello"})


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:
    if case.operation.definition.raw.get("operationId") == "logout" and response.status_code == 200:
        post(f"{API}/sandbox/v1/instances/{ID}/scan", {"phone": OWN})


# What a method that may refuse a fitting request, or answer 500, may say; the numbers are in schemathesis.toml.
DOCUMENTED_500 = ("must be a Number!", "findUnAckedMessage", "interface conversion:", "Timed Out", "failed to upload file", "request entity too large")
# Schemas say of these bodies only that they are bytes.
BYTES = ("setProfilePicture", "setGroupPicture", "sendFileByUpload", "uploadFile")


@schemathesis.check
def only_documented_refusals(context: Any, response: Any, case: Any) -> None:
    """The exceptions of the configuration are for their reasons: not for refused fields, not for other failures."""
    text = response.text
    if response.status_code == 500:
        assert any(part in text for part in DOCUMENTED_500), f"an undocumented failure: {text[:300]}"
    fits = case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE
    if fits and response.status_code == 400 and case.operation.definition.raw.get("operationId") not in BYTES:
        assert "Validation failed" not in text, f"a request that fits is refused: {text[:300]}"
