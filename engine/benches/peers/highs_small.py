"""Solves small cases with the model of highs_mip.py, each to its end.

usage: highs_small.py FIXED_COST CASE.json…

FIXED_COST is the policy's, in minor units. Prints a line for each case, in the order given: objective and bound.
"""

import sys

from highs_mip import Case, build, solve

SECONDS = 20.0
# As exact as it can be: a switch that is open by a millionth lets a hundred minor units pass.
OPTIONS = [
    ("mip_abs_gap", 0.0),
    ("mip_feasibility_tolerance", 1e-9),
    ("primal_feasibility_tolerance", 1e-9),
    ("dual_feasibility_tolerance", 1e-9),
]


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    for path in sys.argv[2:]:
        model = build(Case(path), int(sys.argv[1]))
        if model.cost:
            _, objective, bound, _ = solve(model, SECONDS, 0.0, OPTIONS)
        else:
            objective, bound = 0.0, 0.0
        print(f"objective {objective:.0f} bound {bound:.0f}", flush=True)


if __name__ == "__main__":
    main()
