"""Sets of a few people and all answers that agree with what is printed -> what stays open of them, and where too little does.

A set is shown to be open by answers that fit; it is shown to be broken by a solver's proof that no others do. What is neither is undecided.
"""

import numpy as np

least_share, least_mean = 1 / 3, 1 / 4
tiny = 1e-6


class Openness:
    """`sets`: a row of 0 and 1 over the classes for each set; `are_few`: which of them are smaller than the minimum.
    `true`: the answers that were given, which fit by definition. In fractions of people, unless `whole`, more fits than is possible:
    what is broken is broken all the more in whole numbers."""

    def __init__(self, fits, sets, are_few, true, is_sensitive, whole, budget, seed):
        self.fits, self.sets, self.are_few, self.budget = fits, sets.astype(float), are_few, budget
        self.true, self.is_sensitive, self.whole = true, is_sensitive, whole
        self.seed, self.random = seed, np.random.default_rng(seed)
        self.solved, self.undecided, self.presolve = 0, 0, True
        self.people = np.array([self._terms(each, None) for each in self.sets])
        self.most = np.zeros(len(sets))
        self.ranges = {indicator: np.tile([np.inf, -np.inf], (len(sets), 1)) for indicator in fits.counted}
        self._learn(true)

    def _terms(self, members, terms):
        vector = np.zeros(self.fits.columns)
        if terms is None:
            vector[: self.fits.classes * self.fits.width] = np.repeat(members, self.fits.width)
        else:
            for column, factor in terms.items():
                vector[column] = factor
        return vector

    def _learn(self, answers):
        """What these answers show to be possible of every set."""
        people = self.people @ answers
        self.most = np.maximum(self.most, people)
        for indicator, known in self.ranges.items():
            with np.errstate(all="ignore"):
                values = self._totals(answers, indicator) / self._weights(answers)
            somebody = people > 0.5
            known[somebody, 0] = np.minimum(known[somebody, 0], values[somebody])
            known[somebody, 1] = np.maximum(known[somebody, 1], values[somebody])

    def _blocks(self, answers):
        return answers.reshape(self.fits.blocks, self.fits.classes, self.fits.width)

    def _is_mean(self, indicator):
        return self.fits.counted[indicator] is None

    def _weights(self, answers):
        return self.sets @ self._blocks(answers)[0].sum(1) if not self.fits.weighted else self._weighted(answers)

    def _weighted(self, answers):
        return self.sets @ self._blocks(answers)[self.fits.weight_block].sum(1)

    def _totals(self, answers, indicator):
        blocks = self._blocks(answers)
        weights = blocks[self.fits.weight_block]
        if not self._is_mean(indicator):
            return self.sets @ weights[:, sorted(self.fits.counted[indicator])].sum(1)
        least = np.array([bin[0] for bin in self.fits.bins])
        return self.sets @ (weights @ least + blocks[-1].sum(1))

    def needed(self, indicator):
        if not self._is_mean(indicator):
            return least_share
        return least_mean * (self.fits.scale[1] - self.fits.scale[0])

    def ends(self, indicator):
        return self.fits.scale if self._is_mean(indicator) else (0, 1)

    def fault(self, place, indicator):
        """What is still to be shown open: None where all is."""
        low, high = self.ranges[indicator][place]
        least, most = self.ends(indicator)
        if not self._is_mean(indicator) and low > 1 - tiny:
            return "all"
        if not self._is_mean(indicator) and high < tiny:
            return "nobody"
        if not self.are_few[place]:
            return None
        if self.most[place] < 1.5 and (low > least + tiny or high < most - tiny):
            return "one"
        if self.is_sensitive and not self._is_mean(indicator) and low > tiny:
            return "somebody"
        if high - low < self.needed(indicator) - tiny:
            return "mean" if self._is_mean(indicator) else "share"
        return None

    def closeness(self, place, indicator):
        """How much wider than needed the known range is."""
        low, high = self.ranges[indicator][place]
        return (high - low) / self.needed(indicator)

    def unproven(self):
        return [
            (place, indicator)
            for place in range(len(self.sets))
            for indicator in self.ranges
            if self.fault(place, indicator) is not None
        ]

    def breaks(self):
        """-> [(place of the set, indicator, kind, range)], each of them proven."""
        if len(self.sets) == 0:
            return []
        self._explore()
        proven = []
        pending = self.unproven()
        for place, indicator in (pending[each] for each in self.random.permutation(len(pending))):
            if self.fault(place, indicator) is None:
                continue
            if self.solved >= self.budget["solves"]:
                self.undecided += 1
                continue
            is_certain = self._widen(place, indicator) and self._confirmed(place, indicator)
            kind = self.fault(place, indicator)
            if kind is None:
                continue
            if is_certain:
                proven.append((place, indicator, kind, tuple(self.ranges[indicator][place])))
            else:
                self.undecided += 1
        return proven

    def _confirmed(self, place, indicator):
        """Solved once more in another way, since a mistake of the solver would be a false alarm."""
        self.presolve = False
        is_certain = self._widen(place, indicator)
        self.presolve = True
        return is_certain

    def _explore(self):
        """Answers in which many sets at once are far from what they are."""
        concerned = np.nonzero(self.sets.sum(0))[0]
        for drawn in range(self.fits.width + self.budget["explore"]):
            if not self.unproven():
                return
            objective = np.zeros(self.fits.columns)
            for place in concerned:
                wanted = drawn if drawn < self.fits.width else self.random.integers(self.fits.width)
                for bin in range(self.fits.width):
                    objective[self.fits.column(0, place, bin)] = 0.4 if bin == wanted else -0.6
                if self.fits.blocks > 1 + self.fits.weighted:
                    sign = self.random.choice([-0.05, 0.05])
                    for bin in range(self.fits.width):
                        objective[self.fits.column(self.fits.blocks - 1, place, bin)] = sign
            self._solve(objective, [])

    def _solve(self, objective, limits):
        self.solved += 1
        answers, bound = self.fits.solve(objective, limits, self.budget["branches"], self.whole, self.presolve)
        if answers is not None:
            self._learn(answers)
        return answers, bound

    def _widen(self, place, indicator):
        """The least and greatest value of a set (Dinkelbach 1967 for ratios): True where it is certain that no other is possible."""
        somebody = [(self.people[place], 1, np.inf)]
        certain = True
        if self.most[place] < 1.5:
            _, bound = self._solve(self.people[place], somebody)
            certain = bound < self.most[place] + 0.5
        members = np.nonzero(self.sets[place])[0]
        for end, sign in ((1, 1), (0, -1)):
            for _ in range(12):
                if self.fault(place, indicator) is None:
                    return True
                level = self.ranges[indicator][place][end]
                if abs(level - self.ends(indicator)[end]) < tiny:
                    break
                objective = sign * self._terms(None, self.fits.above(members, indicator, level))
                _, bound = self._solve(objective, somebody)
                if sign * (self.ranges[indicator][place][end] - level) > tiny:
                    continue
                certain = certain and bound < 1e-4
                break
            else:
                certain = False
        return certain
