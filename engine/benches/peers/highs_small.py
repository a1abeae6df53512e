"""Solves small cases with the model of highs_mip.py, each to its end.

usage: highs_small.py FIXED_COST CASE.json…
       highs_small.py FIXED_COST priorities|bands BANDS REACHED CASE.json…

FIXED_COST is the policy's, in minor units, and BANDS its number of bands. Prints a line for each case, in the order given: objective and bound.

With a strict order it solves step after step, and prints the objectives of all steps of a case on its line. REACHED is
a file with a line for each case: what a proposal reaches in each step. A step is solved beside what that reaches in the steps
before, so that each says whether more could be had there, whatever came of the others.
"""

import math
import sys

from highs_mip import Case, build, costs, passed, solve

SECONDS = 20.0
# As exact as it can be: a switch that is open by a millionth lets a hundred minor units pass.
OPTIONS = [
    ("mip_abs_gap", 0.0),
    ("mip_feasibility_tolerance", 1e-9),
    ("primal_feasibility_tolerance", 1e-9),
    ("dual_feasibility_tolerance", 1e-9),
]
# What is reached is whole, so that this much less is still all of it; far more than rows are kept to.
LITTLE = 1e-3


def steps(model, order):
    """Costs by column of each step: priorities or their bands, the last with the cost of pairs, then preferences."""
    of_bands = {column: (place, band if order == "bands" else 0, worth)
                for column, place, band, worth in model.bands}
    places = sorted({(place, band) for place, band, _ in of_bands.values()})
    found = [{column: -worth for column, (*at, worth) in of_bands.items() if tuple(at) == place}
             for place in places]
    if found:
        # The last counts as the policy's weights do, in which the cost of a pair is stated.
        last = {column: model.cost[column] for column in found[-1]}
        found[-1] = last | {at: cost for at, cost in enumerate(model.cost) if cost > 0}
    preferences = {at: cost for at, cost in enumerate(model.cost) if cost < 0 and at not in of_bands}
    return found + [preferences] if preferences else found


def in_order(model, order, reached):
    """The objective of each step beside what is reached in those before it; what is missing, in words."""
    of_steps = steps(model, order)
    if len(of_steps) != len(reached):
        return [f"{len(of_steps)}-steps"]
    # Presolving to such tolerances made 0 of -502,463,100 in the first step of one case of thirty.
    solver, _ = passed(model, SECONDS, 0.0, [*OPTIONS, ("presolve", "off")])
    columns, objectives = list(range(len(model.cost))), []
    for of_step, most in zip(of_steps, reached):
        own, back = costs(model, [of_step.get(column, 0) for column in columns])
        solver.changeColsCost(len(columns), columns, own)
        solver.run()
        status = solver.modelStatusToString(solver.getModelStatus())
        if status != "Optimal":
            return objectives + [status.replace(" ", "-")]
        # What is whole is so many times what all costs are times of.
        unit = math.gcd(*of_step.values())
        objectives.append(str(round(solver.getInfo().objective_function_value * back / unit) * unit))
        held = [own[column] for column in of_step]
        solver.addRow(-solver.getInfinity(), (most + LITTLE) / back, len(held), list(of_step), held)
    return objectives


def main():
    words = sys.argv[1:]
    if len(words) < 2:
        sys.exit(__doc__)
    fixed_cost, words = int(words[0]), words[1:]
    if words[0] in ("priorities", "bands"):
        order, n_bands, file, *paths = words
        with open(file, encoding="utf-8") as lines:
            reached = [[int(figure) for figure in line.split()] for line in lines]
        for path, of_case in zip(paths, reached, strict=True):
            model = build(Case(path), fixed_cost, int(n_bands))
            print("steps", *in_order(model, order, of_case), flush=True)
        return
    for path in words:
        model = build(Case(path), fixed_cost)
        if model.cost:
            _, objective, bound, _ = solve(model, SECONDS, 0.0, OPTIONS)
        else:
            objective, bound = 0.0, 0.0
        print(f"objective {objective:.0f} bound {bound:.0f}", flush=True)


if __name__ == "__main__":
    main()
