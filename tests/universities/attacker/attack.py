"""The attacker on the figures of a release: a problem as JSON from standard input, what follows of few people as JSON to standard output.

It reads the open data of all audiences together, and knows which finest groups of people there are. It shares no code with the
program, and goes another way: sums and differences of rows are found by joins over measures, and what is open is told by whole-number
programs over all rows of a question. True answers serve to know which sets are of few people, as a point to start from, and to find
rows that it misreads; never to say that something follows.
"""

import json
import sys

import numpy as np

from domains import atoms_in
from few_people import Few
from open_answers import Openness
from printed_rows import printed_rows
from what_fits import Fits
from whole_numbers import sharpened

budget = {"sets": 3000, "pairs": 6_000_000, "nodes": 3000, "solves": 150, "explore": 4, "branches": 500, "whole": 15}


def attack(problem):
    waves = {(wave["survey"], wave["wave"]): wave for wave in problem["waves"]}
    limits = {**budget, **problem.get("budget", {})}
    policy_of = lambda wave: (waves[wave]["rounding"], waves[wave]["minimumBase"]) if wave in waves else (1, 1)
    questions, named = printed_rows(problem["release"], problem["indicators"], policy_of)
    report = {"breaks": [], "untried": [], "misread": [], "questions": 0, "sets": 0, "solved": 0}
    for (survey, wave, item), rows in sorted(questions.items()):
        if (survey, wave) in waves and item in waves[(survey, wave)]["truth"]:
            asked = [each for each in problem["indicators"] if (each["survey"], each["item"]) == (survey, item)]
            place = "%s %d %s" % (survey, wave, item)
            _attack_question(waves[(survey, wave)], item, rows, asked, named[(survey, wave)], limits, place, report)
    return report


def _attack_question(wave, item, rows, asked, named, limits, place, report):
    programmes = {domain.partition(":")[2] for domain in named if domain.startswith("programme:")}
    answered = sorted(int(atom) for atom, answers in wave["truth"][item].items() if answers)
    atoms = [wave["atoms"][atom] for atom in answered]
    members, readable = [], []
    for row in sorted(rows.values(), key=lambda row: row.domain):
        inside = atoms_in(row.domain, atoms, programmes)
        if inside is None or row.least > row.most or any(claim.low > claim.high for claim in row.claims):
            report["misread"].append("%s %s" % (place, row.domain))
        elif inside:
            members.append(np.isin(np.arange(len(atoms)), inside))
            readable.append(row)
    if not readable:
        return
    by_atom = np.array(members).astype(np.int8)
    vectors, class_of = np.unique(by_atom, axis=1, return_inverse=True)
    class_of = class_of.ravel()
    report["questions"] += 1
    truth = [wave["truth"][item][str(atom)] for atom in answered]
    seed = [problem_seed, *place.encode()]
    sizes = np.zeros(vectors.shape[1], np.int64)
    for atom, answers in enumerate(truth):
        sizes[class_of[atom]] += sum(count for count, _ in answers.values())
    different, firsts = np.unique(vectors, axis=0, return_index=True)
    # Of a sensitive question, all or nobody of more people may not follow either.
    is_sensitive = item in wave["sensitive"]
    most = wave["minimumBase"] - 1 if not is_sensitive else 3 * wave["minimumBase"]
    few = Few(vectors[np.sort(firsts)], sizes, most, seed, limits)
    names = [readable[row].domain for row in np.sort(firsts)]
    found = few.search()
    report["untried"] += ["%s: %s" % (place, what) for what in few.left_out]
    report["sets"] += len(found)
    if not found:
        return
    fits, true = _fits(wave, atoms, truth, class_of, vectors, readable, asked)
    wrong = fits.misfits(true)
    if len(wrong):
        report["misread"].append("%s: the true answers do not fit %d of %d inequalities" % (place, len(wrong), len(fits.low)))
        return
    sets = np.array([np.frombuffer(key, bool) for key in found])
    are_few = sets @ sizes < wave["minimumBase"]
    combinations = list(found.values())
    openness = Openness(fits, sets, are_few, true, is_sensitive, False, limits, seed)
    row_of = [int(row) for row in np.sort(firsts)]

    def own_fits(set_place):
        own, signs = zip(*((row_of[row], sign) for row, sign in combinations[set_place]))
        own_vectors, own_classes = np.unique(vectors[list(own)], axis=1, return_inverse=True)
        own_rows = [readable[row] for row in own]
        own_class_of = own_classes.ravel()[class_of]
        return *_fits(wave, atoms, truth, own_class_of, own_vectors, own_rows, asked), np.array(signs) @ own_vectors

    broken = sharpened(openness, openness.breaks(), own_fits, limits["whole"])
    for (place_of_set, indicator), (kind, ends) in broken.items():
        people = " ".join(("+" if sign > 0 else "-") + names[row] for row, sign in combinations[place_of_set])
        report["breaks"].append(_told(wave, indicator, people, int(sets[place_of_set] @ sizes), kind, ends))
    report["solved"] += openness.solved
    if openness.undecided:
        report["untried"].append("%s: %d answers of sets undecided" % (place, openness.undecided))


def _told(wave, indicator, people, size, kind, ends):
    return {
        "survey": wave["survey"],
        "wave": wave["wave"],
        "indicator": indicator,
        "set": people,
        "size": size,
        "kind": kind,
        "range": [round(float(end), 4) for end in ends],
    }


def _fits(wave, atoms, truth, class_of, vectors, rows, asked):
    least, most = asked[0]["scale"]
    ranges = [each["answers"] for each in asked if each["answers"] is not None]
    if asked[0]["scale"] == [0, 1]:
        ranges.append((1, 1))
    cuts = sorted({least, *(low for low, _ in ranges), *(high + 1 for _, high in ranges)})
    bins = [(low, high - 1) for low, high in zip(cuts, [*cuts[1:], most + 1]) if low < high and low <= most]
    counted = {}
    for each in asked:
        inside = each["answers"] or ((1, 1) if each["unit"] == "percent" else None)
        counted[each["id"]] = (
            None if inside is None else {bin for bin, (low, high) in enumerate(bins) if inside[0] <= low and high <= inside[1]}
        )
    classes = vectors.shape[1]
    weights = np.tile([np.inf, -np.inf], (classes, 1))
    counts, sums, totals = (np.zeros((classes, len(bins))) for _ in range(3))
    for place, (atom, answers) in enumerate(zip(atoms, truth)):
        own = class_of[place]
        lightest, heaviest = wave["weights"][atom["faculty"]]
        weights[own] = min(weights[own, 0], lightest), max(weights[own, 1], heaviest)
        for value, (count, weight) in answers.items():
            bin = next(bin for bin, (low, high) in enumerate(bins) if low <= float(value) <= high)
            counts[own, bin] += count
            sums[own, bin] += weight
            totals[own, bin] += weight * (float(value) - bins[bin][0])
    fits = Fits([(vectors[place], row) for place, row in enumerate(rows)], bins, counted, weights, (least, most))
    if not fits.weighted:
        scale_of_all = weights[0, 0]
        sums, totals = counts, totals / scale_of_all
    return fits, fits.answers(counts, sums, totals)


problem_seed = 0

if __name__ == "__main__":
    given = json.load(sys.stdin)
    problem_seed = int(given.get("seed", 0))
    json.dump(attack(given), sys.stdout, indent=1)
