"""What is close after fractions of people were allowed -> what whole people allow, by the rows of the set's own combination alone."""

import numpy as np

from open_answers import Openness


def sharpened(openness, broken, own_fits, most):
    """-> {(set, indicator): (kind, range)}: what is broken already, told more sharply, and of the closest others those that are broken in whole numbers.

    `own_fits(place)` -> the inequalities of a set's own rows, the true answers, and the set over their classes.
    """
    result = {(place, indicator): (kind, ends) for place, indicator, kind, ends in broken}
    others = [
        (openness.closeness(place, indicator), place, indicator)
        for place in range(len(openness.sets))
        for indicator in openness.ranges
        if (place, indicator) not in result
    ]
    closest = [(place, indicator) for _, place, indicator in sorted(others)[:most]]
    exact = {}
    for place, indicator in [*list(result)[: 2 * most], *closest]:
        if place not in exact:
            fits, true, members = own_fits(place)
            are_few = openness.are_few[[place]]
            own = Openness(
                fits, members[None, :], are_few, true, openness.is_sensitive, True, openness.budget, openness.seed
            )
            exact[place] = {name: (kind, ends) for _, name, kind, ends in own.breaks()}
            openness.solved += own.solved
        if indicator in exact[place]:
            result[(place, indicator)] = exact[place][indicator]
    return result
