"""Printed rows as sets of people -> every set of a few people that follows from them: sums and differences of up to four rows, and a row less any number of its parts.

Rows are vectors of 0 and 1 over the classes of people that no printed row tells apart. A combination is a set where its sum has
no other numbers than 0 and 1; it is of few people where 1 to `most` are in it.
"""

import numpy as np


class Few:
    """The sets found, each once, with the shortest combination that it follows from; and what was not tried."""

    def __init__(self, vectors, sizes, most, seed, budget):
        self.vectors, self.sizes, self.most = vectors.astype(np.int64), sizes.astype(np.int64), most
        self.random, self.budget = np.random.default_rng(seed), budget
        self.found, self.left_out = {}, []

    def search(self):
        self._sums()
        for whole in range(len(self.vectors)):
            self._less_parts(whole)
        return self.found

    def _add(self, combination):
        signs = {}
        for row, sign in combination:
            signs[row] = signs.get(row, 0) + sign
        combination = tuple((row, sign) for row, sign in sorted(signs.items()) if sign != 0)
        vector = sum((sign * self.vectors[row] for row, sign in combination), np.zeros(len(self.sizes), np.int64))
        if not combination or vector.min() < 0 or vector.max() > 1 or not 1 <= vector @ self.sizes <= self.most:
            return
        key = vector.astype(bool).tobytes()
        known = self.found.get(key)
        if known is None and len(self.found) >= self.budget["sets"]:
            self._leave_out("sets beyond the first %d" % self.budget["sets"])
        elif known is None or len(combination) < len(known):
            self.found[key] = combination

    def _leave_out(self, what):
        if what not in self.left_out:
            self.left_out.append(what)

    def _measures(self):
        """Numbers of people in all classes and in random halves of them: each of a set of few people is between 0 and `most`."""
        halves = self.random.integers(0, 2, (10, len(self.sizes)))
        return self.vectors @ (np.vstack([np.ones((1, len(self.sizes)), np.int64), halves]) * self.sizes).T

    def _sums(self):
        count, measures = len(self.vectors), self._measures()
        first, second = np.triu_indices(count, 1)
        place, apart = np.nonzero(~np.eye(count, dtype=bool))
        none, one = np.full(count, -1), np.arange(count)
        sums = (np.r_[first, one, -1], np.r_[second, none, -1], 1)
        differences = (place, apart, -1)
        for plus, minus in ((sums, sums), (differences, sums), (sums, differences)):
            self._join(self._pairs(measures, plus), plus, self._pairs(measures, minus), minus)

    def _pairs(self, measures, pairs):
        padded = np.vstack([measures, np.zeros((1, measures.shape[1]), np.int64)])
        return padded[pairs[0]] + pairs[2] * padded[pairs[1]]

    def _join(self, left, plus, right, minus):
        """Pairs of pairs whose difference has 0 to `most` people by every measure: sorted by the first, then sieved by the others."""
        order = np.argsort(right[:, 0], kind="stable")
        ordered = right[order]
        begin = np.searchsorted(ordered[:, 0], left[:, 0] - self.most, "left")
        end = np.searchsorted(ordered[:, 0], left[:, 0] - 1, "right")
        widths = np.maximum(end - begin, 0)
        places = np.arange(len(left))
        if widths.sum() > self.budget["pairs"]:
            places = self.random.permutation(places)
            fitting = int(np.searchsorted(np.cumsum(widths[places]), self.budget["pairs"]))
            self._leave_out("%d of %d pairs of pairs of rows" % (widths[places[fitting:]].sum(), widths.sum()))
            places = places[:fitting]
        ends = np.cumsum(widths[places])
        start = 0
        while start < len(places):
            stop = max(start + 1, int(np.searchsorted(ends, (ends[start - 1] if start else 0) + 2_000_000)))
            chunk = places[start:stop]
            start = stop
            each = np.repeat(chunk, widths[chunk])
            offsets = np.arange(len(each)) - np.repeat(np.cumsum(widths[chunk]) - widths[chunk], widths[chunk])
            other = begin[each] + offsets
            for measure in range(1, left.shape[1]):
                people = left[each, measure] - ordered[other, measure]
                fits = (people >= 0) & (people <= self.most)
                each, other = each[fits], other[fits]
            self._take(each, plus, order[other], minus)

    def _take(self, each, plus, other, minus):
        padded = np.vstack([self.vectors, np.zeros((1, len(self.sizes)), np.int64)])
        for start in range(0, len(each), 20_000):
            a, b = each[start : start + 20_000], other[start : start + 20_000]
            rows = (plus[0][a], plus[1][a], minus[0][b], minus[1][b])
            signs = (1, plus[2], -1, -minus[2])
            vector = sum(sign * padded[row] for row, sign in zip(rows, signs))
            fits = (vector.min(1) >= 0) & (vector.max(1) <= 1)
            _, firsts = np.unique(vector[fits], axis=0, return_index=True)
            for place in np.nonzero(fits)[0][firsts]:
                self._add([(int(row[place]), sign) for row, sign in zip(rows, signs) if row[place] >= 0])

    def _less_parts(self, whole):
        """Covers all but a few people of a row by other rows within it: the largest class that is left is either in a part or among the few."""
        inside = [
            row
            for row in range(len(self.vectors))
            if row != whole and (self.vectors[row] <= self.vectors[whole]).all() and self.vectors[row].any()
        ]
        inside.sort(key=lambda row: (-int(self.vectors[row] @ self.sizes), row))
        masks = {row: self._mask(self.vectors[row]) for row in inside}
        size_of = [int(size) for size in self.sizes]
        classes = sorted(np.nonzero(self.vectors[whole])[0], key=lambda place: -size_of[place])
        having = {place: [row for row in inside if masks[row] >> int(place) & 1] for place in classes}
        nodes = self.budget["nodes"]
        stack = [(self._mask(self.vectors[whole]), 0, 0, ())]
        while stack:
            left, few, next_class, parts = stack.pop()
            while next_class < len(classes) and not left >> int(classes[next_class]) & 1:
                next_class += 1
            if next_class == len(classes):
                if few:
                    self._add([(whole, 1), *((row, -1) for row in parts)])
                continue
            nodes -= 1
            if nodes < 0:
                self._leave_out("some parts of rows with many parts")
                return
            place = classes[next_class]
            if few + size_of[place] <= self.most:
                stack.append((left & ~(1 << int(place)), few + size_of[place], next_class + 1, parts))
            covering = [row for row in having[place] if masks[row] & ~left == 0]
            for row in reversed(covering):
                stack.append((left & ~masks[row], few, next_class + 1, (*parts, row)))

    @staticmethod
    def _mask(vector):
        return sum(1 << int(place) for place in np.nonzero(vector)[0])
