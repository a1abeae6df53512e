"""OR-tools' SimpleMinCostFlow on a DIMACS file: status, objective, least seconds of RUNS, no
number of pivots, no peak memory.

Seconds are those of solve() alone. After 20 of them no further run is started.
"""

import sys
import time

import numpy
from ortools.graph.python import min_cost_flow


def main() -> None:
    path, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    arcs, supply = [], None
    with open(path, encoding="ascii") as lines:
        for line in lines:
            words = line.split()
            if words[:1] == ["p"]:
                supply = numpy.zeros(int(words[2]), dtype=numpy.int64)
            elif words[:1] == ["n"]:
                supply[int(words[1]) - 1] = int(words[2])
            elif words[:1] == ["a"]:
                arcs.append(tuple(map(int, words[1:])))
    table = numpy.array(arcs, dtype=numpy.int64).reshape(len(arcs), 5)
    if table[:, 2].any():
        sys.exit("lower bounds are not handled here")
    least, answer, spent = None, "", 0.0
    for _ in range(runs):
        if spent > 20:
            break
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(table[:, 0] - 1, table[:, 1] - 1, table[:, 3], table[:, 4])
        flow.set_nodes_supplies(numpy.arange(len(supply)), supply)
        start = time.perf_counter()
        status = flow.solve()
        seconds = time.perf_counter() - start
        spent += seconds
        least = seconds if least is None else min(least, seconds)
        optimal = status == flow.OPTIMAL
        answer = f"optimal {flow.optimal_cost()}" if optimal else f"{status.name.lower()} -"
    print(answer, f"{least:.6f} - -")


main()
