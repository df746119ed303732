"""Open data of a release, of all audiences together -> what each printed row says: how many people it may stand for, and between what its value may be.

Read here anew: the columns are those of the contract that readers get, and nothing is taken over from the program.
"""

import csv
import glob
import math
import os
from dataclasses import dataclass, field


@dataclass
class Claim:
    """An indicator's printed value of a row: the exact one lies between, both ends included. A share is between 0 and 1."""

    indicator: str
    low: float
    high: float


@dataclass
class Row:
    """A printed row of one question: one or several indicators of the same domain, editions and audiences alike."""

    domain: str
    least: int
    most: int
    claims: list = field(default_factory=list)


def printed_rows(release, indicators, policy_of):
    """`policy_of`: of a survey's wave, the step of its bases and the fewest people that are printed. -> {(survey, wave, item): {domain: Row}}, and all domains that (survey, wave) names, hidden ones too."""
    questions, named = {}, {}
    about = {each["id"]: each for each in indicators}
    for name in sorted(glob.glob(os.path.join(release, "data", "estimates.*.csv"))):
        with open(name, newline="", encoding="utf-8-sig") as file:
            for cells in csv.DictReader(file):
                indicator = about.get(cells["indicator"])
                if indicator is None or cells["status"] == "published" or cells["domain"].startswith("peers:"):
                    continue
                wave = (indicator["survey"], int(cells["wave"]))
                named.setdefault(wave, set()).add(cells["domain"])
                if cells["value"] == "" or cells["base"] == "":
                    continue
                rows = questions.setdefault((*wave, indicator["item"]), {})
                _add(rows, cells, indicator, *policy_of(wave))
    return questions, named


def _add(rows, cells, indicator, rounding, minimum):
    base = float(cells["base"])
    step = float(cells.get("base_step") or rounding)
    half = 0 if step <= 1 else step / 2
    # The lowest printed number may hold more numbers below it than above: its step is wider than the policy's.
    above = min(half, rounding / 2)
    least, most = max(0, math.ceil(base - above - 1e-9)), math.floor(base + above + 1e-9)
    # Fewer than the minimum are never printed; where that leaves the multiple below few numbers, these are printed as this one.
    if base >= minimum and least - minimum < rounding / 2:
        least = minimum
    row = rows.setdefault(cells["domain"], Row(cells["domain"], least, most))
    # What two tables print of one row holds together.
    row.least, row.most = max(row.least, least), min(row.most, most)
    if cells["statistic"] == "median":
        return
    low, high = _between(cells, indicator)
    for claim in row.claims:
        if claim.indicator == indicator["id"]:
            claim.low, claim.high = max(claim.low, low), min(claim.high, high)
            return
    row.claims.append(Claim(indicator["id"], low, high))


def _between(cells, indicator):
    factor, (least, most) = (100, (0, 100)) if indicator["unit"] == "percent" else (1, indicator["scale"])
    value = float(cells["value"])
    decimals = len(cells["value"].partition(".")[2])
    half = float(cells.get("value_step") or 10**-decimals) / 2 + 1e-9
    bound = cells.get("bound") or ""
    # "5 % or less" and "95 % or more" are what they say.
    low = least if bound == "at_most" else value - (1e-9 if bound == "at_least" else half)
    high = most if bound == "at_least" else value + (1e-9 if bound == "at_most" else half)
    # Beside such an end a share is told in a step that is twice the one in which its neighbours are: that of the fewest people whom the base may stand for.
    step, fewest = 2 * half, float(cells["base"]) - float(cells.get("base_step") or 1) / 2
    if indicator["unit"] == "percent" and bound == "" and (abs(step - 10) < 0.1 and fewest > 19 or abs(step - 2) < 0.1 and fewest > 99):
        if abs(value - step) < 0.1:
            high = min(high, value + step / 4 + 1e-9)
        if abs(value - (100 - step)) < 0.1:
            low = max(low, value - step / 4 - 1e-9)
    # The exact value lies within its printed interval.
    if cells["lower"] != "" and cells["upper"] != "":
        low, high = max(low, float(cells["lower"]) - 1e-6), min(high, float(cells["upper"]) + 1e-6)
    return max(low, least) / factor, min(high, most) / factor
