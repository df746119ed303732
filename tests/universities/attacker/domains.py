"""The key of a domain, as open data has it -> the finest groups (atoms) that are in it."""


def atoms_in(key, atoms, programmes_named):
    """-> places of atoms; None where the key names nothing that can be read. `programmes_named`: those with a row of their own in the wave."""
    test = _test(key, programmes_named)
    return None if test is None else [place for place, atom in enumerate(atoms) if test(atom)]


def _test(key, programmes_named):
    if key == "university":
        return lambda atom: True
    whole, _, part = key.partition("/")
    kind, _, name = whole.partition(":")
    inside = _part(part)
    if kind == "faculty":
        return lambda atom: atom["faculty"] == name and inside(atom)
    if part:
        return None
    if kind == "rest":
        return lambda atom: atom["faculty"] != name
    if kind == "other":
        return lambda atom: (
            atom["faculty"] == name and atom["programme"] is not None and atom["programme"] not in programmes_named
        )
    if kind == "programme":
        return lambda atom: atom["programme"] == name
    return _part(whole) if name else None


def _part(key):
    if not key:
        return lambda atom: True
    kind, _, name = key.partition(":")
    return lambda atom: atom["groups"].get(kind, atom["level"] if kind == "level" else None) == name
