"""The printed rows of one question -> all answers that agree with them, as whole numbers in linear inequalities (solved by HiGHS through SciPy).

For each class of people that no row tells apart and each bin of answers there is how many gave them. Where weights count, their sum
in the bin is a number of its own, between what so many people may weigh; where means are printed, so is what a bin's answers are
above its least. A row's base, shares and means then are inequalities in sums over the classes that it holds.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix


class Fits:
    """`rows`: [(classes as 0 and 1, Row)]; `bins`: [(least answer, most)]; `counted`: {indicator: bins that it counts, or None for a mean}."""

    def __init__(self, rows, bins, counted, weights, scale):
        self.bins, self.counted, self.scale = bins, counted, scale
        self.classes = len(weights)
        self.weighted = bool((weights[:, 0] != weights[:, 1]).any() or len(np.unique(weights)) > 1)
        self.weights = weights if self.weighted else np.ones_like(weights)
        self.width = len(bins)
        self.blocks = 1 + self.weighted + (None in counted.values())
        self.columns = self.classes * self.width * self.blocks
        self.entries, self.low, self.high = ([], [], []), [], []
        for members, row in rows:
            self._row(np.nonzero(members)[0], row)
        self._links()
        data, places, columns = self.entries
        self.matrix = csr_matrix((data, (places, columns)), (len(self.low), self.columns))
        self.low, self.high = np.array(self.low), np.array(self.high)
        whole = self.classes * self.width
        self.integral = np.ones(self.columns)
        self.integral[whole:] = 0

    def column(self, block, place, bin):
        return (block * self.classes + place) * self.width + bin

    @property
    def weight_block(self):
        return 1 if self.weighted else 0

    def _inequality(self, terms, low, high):
        data, places, columns = self.entries
        for column, factor in terms.items():
            if factor != 0:
                data.append(factor)
                places.append(len(self.low))
                columns.append(column)
        self.low.append(low)
        self.high.append(high)

    def _row(self, members, row):
        everybody = {self.column(0, place, bin): 1.0 for place in members for bin in range(self.width)}
        self._inequality(everybody, row.least, row.most)
        for claim in row.claims:
            self._inequality(self.above(members, claim.indicator, claim.low), 0, np.inf)
            self._inequality(self.above(members, claim.indicator, claim.high), -np.inf, 0)

    def above(self, members, indicator, level):
        """How far the total of what the indicator measures is above `level` for each person, as a sum over columns."""
        terms, bins = {}, self.counted[indicator]
        for place in members:
            for bin, (least, most) in enumerate(self.bins):
                measured = least if bins is None else float(bin in bins)
                terms[self.column(self.weight_block, place, bin)] = measured - level
                if bins is None and most > least:
                    terms[self.column(self.blocks - 1, place, bin)] = 1.0
        return terms

    def _links(self):
        for place in range(self.classes):
            lightest, heaviest = self.weights[place]
            for bin, (least, most) in enumerate(self.bins):
                weight = self.column(self.weight_block, place, bin)
                if self.weighted:
                    people = self.column(0, place, bin)
                    self._inequality({weight: 1, people: -lightest}, -1e-9, np.inf)
                    self._inequality({weight: 1, people: -heaviest}, -np.inf, 1e-9)
                if None in self.counted.values():
                    excess = self.column(self.blocks - 1, place, bin)
                    self._inequality({excess: 1, weight: least - most}, -np.inf, 0)

    def answers(self, counts, weights, excesses):
        """Numbers by class and bin, as one solution."""
        blocks = [counts] + ([weights] if self.weighted else []) + ([excesses] if None in self.counted.values() else [])
        return np.concatenate([block.ravel() for block in blocks]).astype(float)

    def misfits(self, answers):
        """Places of inequalities that these answers break: where they are the true ones, a row was misread."""
        values = self.matrix @ answers
        slack = 1e-6 * (1 + np.abs(answers).sum() * 1e-3)
        return np.nonzero((values < self.low - slack) | (values > self.high + slack))[0]

    def solve(self, objective, limits, branches, whole, presolve=True):
        """The answers with the greatest objective; in fractions of people unless `whole`. -> (answers or None, no more is possible than)."""
        constraints = [LinearConstraint(self.matrix, self.low, self.high)]
        constraints += [LinearConstraint(terms[None, :], low, high) for terms, low, high in limits]
        result = milp(
            -objective,
            integrality=self.integral if whole else None,
            bounds=Bounds(0, np.inf),
            constraints=constraints,
            options={"presolve": presolve, **({"node_limit": branches} if whole else {})},
        )
        # The true answers fit, so that "infeasible" is the solver's mistake and proves nothing.
        if result.status == 2:
            return None, np.inf
        if result.status == 0 and not whole:
            return result.x, -result.fun
        bound = np.inf if result.mip_dual_bound is None else -result.mip_dual_bound
        if result.x is None:
            return None, bound
        answers = np.where(self.integral > 0, np.round(result.x), result.x) if whole else result.x
        return (answers if len(self.misfits(answers)) == 0 else None), bound
