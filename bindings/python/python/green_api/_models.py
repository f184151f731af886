"""What all models and enumerations have: the generated classes are built on these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, NoReturn, TypeVar

from green_api import _native

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Value = TypeVar("Value")
AnyModel = TypeVar("AnyModel", bound="Model")
AnyEnum = TypeVar("AnyEnum", bound="OpenEnum")


class _Absent:
    """The type of `ABSENT`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "ABSENT"

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> str:
        return "ABSENT"


ABSENT: Any = _Absent()
"""Left out. It is the default where `None` says something else: that the value is `null` in JSON."""


def given(value: Value) -> Value:
    """The value; `None` when it is left out."""
    return None if value is ABSENT else value  # type: ignore[return-value]


def nulls(**values: object) -> frozenset[str]:
    """The names of those that are `None`, which is not the same as left out."""
    return frozenset(name for name, value in values.items() if value is None)


class Model:
    """A part of a request, an answer or a notification: immutable, comparable, picklable.

    Attributes have the API's names in snake case. What may be absent is `None` when it is.
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    _secret: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def from_json(cls: type[AnyModel], data: str | bytes | bytearray) -> AnyModel:
        """Decodes the API's JSON, in every spelling that the manual shows. Raises `DecodeError` when it does not fit."""
        return _native.model_from_json(cls, data)

    @classmethod
    def from_dict(cls: type[AnyModel], data: Mapping[str, Any]) -> AnyModel:
        """Makes a model of what `to_dict` gives: a dictionary with the API's own names."""
        return _native.model_from_dict(cls, data)

    def to_json(self) -> str:
        """The API's JSON; what is absent is left out."""
        return _native.model_to_json(self)

    def to_dict(self) -> dict[str, Any]:
        """The same as a dictionary with the API's own names."""
        return _native.model_to_dict(self)

    def replace(self: AnyModel, **changes: Any) -> AnyModel:
        """A copy with other values, as `copy.replace` gives in Python 3.13 and later."""
        absent = dict.fromkeys(_absent(self), ABSENT)
        values = {**dict(_items(self)), **absent, **changes}
        copied = type(self)(**values)
        return copied

    __replace__ = replace

    # Checkers do not see these: they would take every attribute for one that can be set.
    if not TYPE_CHECKING:

        def __setattr__(self, name, value):
            # Each attribute is set once, by the constructor.
            if hasattr(self, name):
                _refuse(self, name)
            object.__setattr__(self, name, value)

        def __delattr__(self, name):
            _refuse(self, name)

    def __repr__(self) -> str:
        shown = (
            f"{name}={'…' if name in self._secret else repr(value)}"
            for name, value in _items(self)
            if value is not None
        )
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return _parts(self) == _parts(other)

    def __hash__(self) -> int:
        return hash((type(self), _parts(self)))

    def __copy__(self: AnyModel) -> AnyModel:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        state = {name: getattr(self, name) for name in self.__match_args__}
        for name in ("_nulls", "_raw"):
            if hasattr(self, name):
                state[name] = getattr(self, name)
        return restore, (type(self), state)


def restore(cls: type[AnyModel], state: dict[str, Any]) -> AnyModel:
    """A model of a pickled one's attributes."""
    model = cls.__new__(cls)
    for name, value in state.items():
        object.__setattr__(model, name, value)
    return model


def _items(model: Model) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(model, name)) for name in model.__match_args__)


def _nulls(model: object) -> frozenset[str]:
    return getattr(model, "_nulls", frozenset())


def _absent(model: Model) -> list[str]:
    """The attributes that are left out where `null` would say something else."""
    defaults = type(model).__init__.__kwdefaults__ or {}
    nullable = (name for name, default in defaults.items() if default is ABSENT)
    return [name for name in nullable if getattr(model, name) is None and name not in _nulls(model)]


def _parts(model: object) -> tuple[Any, ...]:
    assert isinstance(model, Model)
    return (*(value for _, value in _items(model)), _nulls(model))


def _refuse(model: Model, name: str) -> NoReturn:
    raise AttributeError(
        f"{type(model).__name__} cannot be changed; make another one with model.replace({name}=…)", name=name, obj=model
    )


class WithRaw:
    """What the service sends by itself keeps the body that it came in."""

    __slots__ = ()

    @property
    def raw(self) -> bytes:
        """The body as it came, with everything that this version does not know.

        Of a model that was made in Python, what it is as JSON.
        """
        raw: bytes | str | None = getattr(self, "_raw", None)
        if raw is None:
            raw = _native.model_to_json(self)
        return raw.encode() if isinstance(raw, str) else raw


class UnknownKind(Model):
    """A kind that this version does not know."""

    __slots__ = ("fields", "tag")
    __match_args__ = ("tag", "fields")
    _tag_name: ClassVar[str] = ""

    def __init__(self, tag: str, fields: Mapping[str, Any]) -> None:
        self.tag: Final = tag
        """The value of the property that tells kinds apart."""
        self.fields: Final = fields
        """All other properties."""


class Misfit(Model):
    """A body that does not fit. It is a value, no exception, so that a loop can log it and acknowledge it."""

    __slots__ = ("body", "message", "path", "tag")
    __match_args__ = ("tag", "path", "message", "body")

    def __init__(self, tag: str, path: str, message: str, body: Any = None) -> None:
        self.tag: Final = tag
        """The value of the property that tells kinds apart; empty when it could not be read."""
        self.path: Final = path
        """Where the body does not fit, `messageData.textMessageData`; `.` for the whole."""
        self.message: Final = message
        """What is wrong there."""
        self.body: Final = body
        """The body as Python has JSON; `None` when it is not JSON."""


class _Member(Generic[Value]):
    """A known value of an enumeration, until its class is made."""

    __slots__ = ("spellings",)

    def __init__(self, spellings: tuple[str, ...]) -> None:
        self.spellings = spellings


def member(*spellings: str) -> Any:
    """A known value and the other spellings that are accepted for it."""
    return _Member(spellings)


class OpenEnum(str):
    """A text with known values. It is a `str`; a value that is not known yet is kept as it came."""

    __slots__ = ()
    _known: ClassVar[dict[str, Any]] = {}
    _names: ClassVar[dict[str, str]] = {}

    def __init_subclass__(cls) -> None:
        known: dict[str, Any] = {}
        names: dict[str, str] = {}
        for name, value in list(vars(cls).items()):
            if isinstance(value, _Member):
                instance = str.__new__(cls, value.spellings[0])
                names[str(instance)] = name
                known.update(dict.fromkeys(value.spellings, instance))
                setattr(cls, name, instance)
        cls._known, cls._names = known, names

    def __new__(cls: type[AnyEnum], value: str) -> AnyEnum:
        known = cls._known.get(value)
        if known is not None:
            return known  # type: ignore[no-any-return]
        if not isinstance(value, str):
            raise TypeError(f"{cls.__name__} is a str, not {type(value).__name__}")
        return str.__new__(cls, value)

    @property
    def is_known(self) -> bool:
        """Whether this version knows the value."""
        return str(self) in self._names

    @classmethod
    def known(cls: type[AnyEnum]) -> tuple[AnyEnum, ...]:
        """The known values, in the manual's order."""
        return tuple(cls._known[value] for value in cls._names)

    def __str__(self) -> str:
        return str.__str__(self)

    def __repr__(self) -> str:
        name = self._names.get(str(self))
        return f"{type(self).__name__}.{name}" if name else f"{type(self).__name__}({str.__repr__(self)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self),)


class OnOff(OpenEnum):
    """A setting: `yes` or `no`. It is true when it is on; `True` and `False` make one."""

    __slots__ = ()

    def __new__(cls: type[AnyEnum], value: str | bool) -> AnyEnum:
        if isinstance(value, bool):
            value = "yes" if value else "no"
        return OpenEnum.__new__(cls, value)

    def __bool__(self) -> bool:
        return str(self) == "yes"
