"""What every model of the guide's data has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from .field import Id


class Model(BaseModel):
    """What every part of the data has in common."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Part(Model):
    """A part of a file that has an id of its own."""

    id: Id = Field(description="unique over the whole guide, never changed")


class File(Part):
    """One data file; its name is its id."""

    retired: tuple[Id, ...] = Field((), description="ids once published here and now gone")
