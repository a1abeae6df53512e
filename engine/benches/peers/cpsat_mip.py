"""Solves a case with OR-tools CP-SAT: the model of highs_mip.py, in whole minor units.

usage: cpsat_mip.py CASE.json [SECONDS] [RELATIVE_GAP]

Prints on one line: status, objective, bound, relative gap, seconds. CP-SAT works on as many threads as
the machine has cores; the other solvers on one.
"""

import os
import sys
import time

from highs_mip import INF, Case, build
from ortools.sat.python import cp_model

# The largest sum of costs that is put to CP-SAT.
MOST = 1 << 61


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 600.0
    gap = float(sys.argv[3]) if len(sys.argv) > 3 else 1e-6
    columns = build(Case(sys.argv[1]))
    model = cp_model.CpModel()
    variables = [model.new_int_var(0, int(upper), "") for upper in columns.upper]
    whole = lambda bound, beyond: beyond if abs(bound) == INF else int(bound)
    for low, high, terms in columns.rows:
        names, factors = [variables[at] for at, _ in terms], [factor for _, factor in terms]
        domain = cp_model.Domain(whole(low, cp_model.INT_MIN), whole(high, cp_model.INT_MAX))
        model.add_linear_expression_in_domain(
            cp_model.LinearExpr.weighted_sum(names, factors), domain)
    priced = [(name, cost, int(upper))
              for name, cost, upper in zip(variables, columns.cost, columns.upper) if cost]
    # CP-SAT counts in 64 bits and refuses a model whose objective could leave them: the costs of a large
    # case are divided, and what rounding may hide is taken off the bound.
    unit = 1 + sum(abs(cost) * upper for _, cost, upper in priced) // MOST
    names, costs = [name for name, _, _ in priced], [(cost + unit // 2) // unit for _, cost, _ in priced]
    hidden = sum(upper for _, _, upper in priced) * unit // 2 if unit > 1 else 0
    model.minimize(cp_model.LinearExpr.weighted_sum(names, costs))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.relative_gap_limit = gap
    solver.parameters.num_workers = os.cpu_count() or 1
    solver.parameters.log_search_progress = "--log" in sys.argv
    begin = time.perf_counter()
    status = solver.solve(model)
    took = time.perf_counter() - begin
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        sys.exit(f"cpsat {solver.status_name(status)} after {took:.2f} seconds")
    objective = sum(cost * solver.value(name) for name, cost, _ in priced)
    bound = unit * solver.best_objective_bound - hidden
    relative = abs(objective - bound) / max(abs(bound), 1.0)
    print(f"cpsat {solver.status_name(status)} objective {objective} bound {bound:.0f} "
          f"gap {relative:.3e} seconds {took:.2f} columns {len(variables)} rows {len(columns.rows)}")


if __name__ == "__main__":
    main()
