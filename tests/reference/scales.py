"""Scales made of items, computed independently of the program: `python3 tests/reference/scales.py` writes made-up answers and, with numpy and scipy, what their scores come to.

WHO-5: the sum of five items of 0 to 5, times 4 (Topp, Østergaard, Søndergaard & Bech 2015, Psychotherapy and
Psychosomatics 84: 167-176). MHI-5: five items of 1 to 6, of which happy and calm are reversed, 100 x (sum - 5) / 25
(Berwick et al. 1991, Medical Care 29: 169-176). Here MHI-5 is prorated from four items on. Variances: linearised,
domain means under stratified sampling, as svymean of R's survey package has them (Lumley 2010, 2.4)."""
import csv
import pathlib

import numpy as np
from scipy import stats

folder = pathlib.Path(__file__).parent.parent / "fixtures" / "scales"
folder.mkdir(exist_ok=True)
draw = np.random.default_rng(20241)
people = 400
faculties = draw.choice(["arts", "law", "science"], people, p=[0.5, 0.3, 0.2])
weights = np.round(draw.uniform(0.4, 2.5, people), 2)
mood = draw.normal(0, 1, people)
who = np.clip(np.round(2.7 + mood[:, None] + draw.normal(0, 0.9, (people, 5))), 0, 5)
turned = [False, False, True, False, True]
signs = np.array([1 if each else -1 for each in turned])
mhi = np.clip(np.round(3.5 + signs * mood[:, None] + draw.normal(0, 1, (people, 5))), 1, 6)
who[draw.random((people, 5)) < 0.03] = np.nan
mhi[draw.random((people, 5)) < 0.08] = np.nan

names = [f"w{n}" for n in range(1, 6)] + [f"m{n}" for n in range(1, 6)]
with open(folder / "answers.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["id", "faculty", "weight", *names])
    for at in range(people):
        # 9: no answer; an empty field stands for the same in every other row.
        none = "9" if at % 2 else ""
        cells = [none if np.isnan(x) else str(int(x)) for x in [*who[at], *mhi[at]]]
        writer.writerow([f"r{at}", faculties[at], weights[at], *cells])

who5 = 4 * who.sum(axis=1)
straight = np.where(turned, mhi, 7 - mhi)
answered = np.sum(~np.isnan(mhi), axis=1)
mhi5 = np.where(answered >= 4, 100 * (np.nanmean(straight, axis=1) * 5 - 5) / 25, np.nan)
# The mean of the WHO items, of at least three answered.
given = np.sum(~np.isnan(who), axis=1)
mood_mean = np.where(given >= 3, np.nanmean(who, axis=1), np.nan)


def below(scores, limit):
    return np.where(np.isnan(scores), np.nan, scores < limit - 1e-9)


figures = {
    "s.who5": who5,
    "s.who5-below-50": below(who5, 50),
    "s.mhi5": mhi5,
    "s.mhi5-below-60": below(mhi5, 60),
    "s.mood": mood_mean,
}
with open(folder / "expected.csv", "w") as file:
    for indicator, scores in figures.items():
        for domain in ["university", "faculty:arts", "faculty:law", "faculty:science"]:
            inside = ~np.isnan(scores) & ((domain == "university") | (faculties == domain.removeprefix("faculty:")))
            x = np.where(inside, scores, 0)
            w = np.where(inside, weights, 0)
            mean = (w * x).sum() / w.sum()
            z = w * (x - mean) / w.sum()
            variance = 0.0
            for stratum in np.unique(faculties):
                own = z[faculties == stratum]
                variance += len(own) / (len(own) - 1) * ((own - own.mean()) ** 2).sum()
            error = variance**0.5
            strata = len(np.unique(faculties[inside]))
            half = stats.t.ppf(0.975, inside.sum() - strata) * error
            factor = 100 if "below" in indicator else 1
            ends = [float("nan")] * 2 if factor == 100 else [max(mean - half, 0), mean + half]
            row = [mean * factor, error * factor, *ends, int(inside.sum())]
            file.write(",".join([indicator, domain, *map(repr, map(float, row))]) + "\n")
