"""Solves a case with HiGHS: the engine's model written down again, from the documentation alone.

usage: highs_mip.py CASE.json [SECONDS] [RELATIVE_GAP] [--log]

Reads coalition-case/1 itself and shares nothing with the engine. Prints on one line: status,
objective, bound, relative gap, seconds. Objectives are integers as in the run's certificate.
`highs_small.py` solves many small cases.

Needs highspy (PyPI). Not covered, and refused: money_may_fill and currencies other than the case's.
"""

import json
import sys
import time
from collections import defaultdict
from decimal import ROUND_FLOOR, Decimal

import highspy

BANDS, CLASSES = 20, 3
# What a unit of a class is worth at least, in units of the next.
OUTWEIGHS = 20
# Money in units of 10,000 minor: HiGHS wants figures near 1; results are scaled back.
UNIT = 10_000.0
INF = highspy.kHighsInf


def minor(text):
    return int(Decimal(text) * 100) if text is not None else None


class Case:
    """The file with integers in place of decimal strings."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        self.currency = data["currency"]
        self.as_of = data["as_of"]
        self.states = {state["iso3"]: state for state in data["states"]}
        self.vetoes = {(v["donor"], v["state"]) for v in data.get("vetoes", [])}
        self.forbidden = {(p["offer"], p["line"]) for p in data.get("forbidden_pairs", [])}
        self.lines = [self.line(need, line) for need in data["needs"] for line in need["lines"]]
        self.lines.sort(key=lambda line: line["id"])
        self.offers = sorted(map(self.offer, data["offers"]), key=lambda offer: offer["id"])
        by_line = {line["id"]: line for line in self.lines}
        by_offer = {offer["id"]: offer for offer in self.offers}
        self.locks = []
        for lock in data.get("locks", []):
            line, offer = by_line[lock["line"]], by_offer[lock["offer"]]
            funding = line["resource"][0] == "funding"
            quantity = minor(lock["quantity"]) if funding else int(lock["quantity"])
            line["locked"] += quantity
            offer["years"][lock["year"]] -= quantity
            self.locks.append((offer, line, quantity))

    def same_currency(self, entry):
        if entry.get("currency") not in (None, self.currency):
            sys.exit("other currencies are not covered")

    def resource(self, entry):
        if entry["kind"] == "funding":
            return ("funding", "", self.currency)
        return (entry["kind"], entry["code"], entry["unit"])

    def line(self, need, line):
        self.same_currency(line)
        if line.get("money_may_fill"):
            sys.exit("money_may_fill is not covered")
        funding = line["kind"] == "funding"
        figure = lambda field: minor(line.get(field) or "0") if funding else int(line.get(field) or 0)
        return {
            "id": line["id"], "state": need["state"], "theme": need["theme"],
            "activity": need["activity"], "class": need["priority"] - 1, "year": line["year"],
            "resource": self.resource(line), "locked": 0,
            "asked": minor(line["amount"]) if funding else line["quantity"],
            "covered": figure("already_covered"), "part": figure("smallest_part"),
        }

    def offer(self, offer):
        funding = offer["kind"] == "funding"
        amount = minor if funding else (lambda text: int(text) if text is not None else None)
        years = {}
        for entry in offer["years"]:
            self.same_currency(entry)
            held = minor(entry.get("amount")) if funding else entry.get("quantity")
            if held is not None:
                years[entry["year"]] = held
        return {
            **offer, "years": years, "resource": self.resource(offer),
            "least": amount(offer.get("min_grant")) or 0,
            "most": amount(offer.get("max_per_state")),
        }

    def welcome(self, offer, iso3):
        """What an offer says of a State; the same for all its lines."""
        state = self.states[iso3]
        places = {state.get("region"), state.get("subregion")}
        lists = lambda field: offer.get(field) or []
        listed = not lists("states") and not lists("regions")
        listed = listed or iso3 in lists("states") or places & set(lists("regions"))
        return bool(
            listed and iso3 not in lists("excluded_states")
            and not places & set(lists("excluded_regions"))
            and not (offer.get("ldc_only") and not state.get("ldc"))
            and not (offer.get("oda_only") and not state.get("oda"))
            and not (offer.get("expires") and offer["expires"] < self.as_of)
            and (offer["donor"], iso3) not in self.vetoes
        )

    def eligible(self, offer, line):
        return self.welcome(offer, line["state"]) and self.fits(offer, line)

    def fits(self, offer, line):
        """What an offer says of a line besides its State."""
        lists = lambda field: offer.get(field) or []
        return bool(
            line["asked"] is not None and offer["resource"] == line["resource"]
            and line["year"] in offer["years"]
            and (not lists("themes") or line["theme"] in lists("themes"))
            and line["theme"] not in lists("excluded_themes")
            and (not lists("activities") or line["activity"] in lists("activities"))
            and line["activity"] not in lists("excluded_activities")
            and (offer["id"], line["id"]) not in self.forbidden
        )

    def named(self, field):
        """Themes or activities that some offer lists, excludes or prefers; nothing tells the others apart."""
        lists = [offer.get(name) or [] for offer in self.offers for name in (field, f"excluded_{field}")]
        lists += [prefers(offer, field) for offer in self.offers]
        return {name for names in lists for name in names}

    def preference(self, offer, line):
        """What one unit on a line is preferred by: weights that apply are added."""
        state = self.states[line["state"]]
        places = {state.get("region"), state.get("subregion")}
        regions = prefers(offer, "regions")
        return (
            prefers(offer, "states").get(line["state"], 0)
            + max((weight for name, weight in regions.items() if name in places), default=0)
            + prefers(offer, "years").get(str(line["year"]), 0)
            + prefers(offer, "themes").get(line["theme"], 0)
        )


def prefers(offer, kind):
    """Weights by name of what an offer prefers."""
    if kind == "states":
        return offer.get("preferences") or {}
    return (offer.get("also_prefers") or {}).get(kind) or {}


class Model:
    """Columns and rows, collected first and passed to HiGHS at once."""

    def __init__(self):
        self.cost, self.upper, self.integer = [], [], []
        self.rows = []
        # Bands: column, class, place within it, and what a unit is worth beside other units of the class.
        self.bands = []

    def column(self, upper, cost=0, integer=False):
        self.cost.append(cost)
        self.upper.append(upper)
        self.integer.append(integer)
        return len(self.cost) - 1

    def row(self, lower, upper, terms):
        self.rows.append((lower, upper, terms))


def lacks(line):
    """What a line must receive at least, if anything, so that it is of use."""
    return line["part"] - line["covered"] - line["locked"]


def build(case, fixed_cost=0, n_bands=BANDS):
    """Bands per (State, class, resource); lines that no rule tells apart are one bucket."""
    model, left = Model(), lambda line: line["asked"] - line["covered"] - line["locked"]
    sharing = [o for o in case.offers if o.get("max_share_of_line") or o.get("needs_co_funding")]
    alone = {line for _, line in case.forbidden}
    themes, activities = case.named("themes"), case.named("activities")
    sums, buckets = defaultdict(lambda: [0, 0]), defaultdict(list)
    for line in case.lines:
        if line["asked"] is None:
            continue
        entry = sums[line["state"], line["class"], line["resource"]]
        entry[0] += line["asked"]
        entry[1] += line["covered"] + line["locked"]
        if left(line) <= 0:
            continue
        single = line["id"] in alone or lacks(line) > 1
        single = single or any(case.eligible(offer, line) for offer in sharing)
        key = (line["state"], line["class"], line["resource"], line["year"],
               line["theme"] if line["theme"] in themes else "",
               line["activity"] if line["activity"] in activities else "",
               line["id"] if single else "")
        buckets[key].append(line)
    held = defaultdict(int)
    for offer, line, quantity in case.locks:
        held[offer["id"], line["state"], line["year"]] += quantity
    by_resource = defaultdict(list)
    for key, lines in buckets.items():
        by_resource[key[2], key[3], key[0]].append((key, lines))
    grants = {}
    for offer in case.offers:
        states = [state for state in case.states if case.welcome(offer, state)]
        for year, budget in sorted(offer["years"].items()):
            for state in states:
                served = [(key, lines) for key, lines in by_resource[offer["resource"], year, state]
                          if budget > 0 and case.fits(offer, lines[0])]
                if served:
                    grants[offer["id"], year, state] = served
    offers = {offer["id"]: offer for offer in case.offers}
    weight = lambda offer, served: max(case.preference(offer, lines[0]) for _, lines in served)
    preferred = sum(weight(offers[o], served) > 0 for (o, _, _), served in grants.items())
    kinds = sum(any(prefers(offer, kind) for offer in case.offers)
                for kind in ("states", "regions", "years", "themes"))
    step = 9 * max(1, kinds) * max(1000, preferred) + 1
    into_bucket, from_offer_year, from_pair, per_grant = (defaultdict(list) for _ in range(4))
    by_offer_line = defaultdict(list)
    for (offer_id, year, state), served in grants.items():
        offer = offers[offer_id]
        cap = offer["years"][year]
        if offer["most"] is not None:
            cap = min(cap, max(offer["most"] - held.get((offer_id, state, year), 0), 0))
        for key, lines in served:
            most = sum(map(left, lines))
            share = offer.get("max_share_of_line")
            if share:
                own = sum(q for o, l, q in case.locks if o is offer and l is lines[0])
                part = (Decimal(share) * lines[0]["asked"]).to_integral_value(ROUND_FLOOR)
                most = min(most, max(int(part) - own, 0))
            x = model.column(min(most, cap), -case.preference(offer, lines[0]))
            into_bucket[key].append(x)
            from_offer_year[offer_id, year].append(x)
            per_grant[offer_id, year, state].append(x)
            from_pair[offer_id, state].append(x)
            by_offer_line[key].append((offer, x))
        cap = min(cap, sum(model.upper[x] for x in per_grant[offer_id, year, state]))
        per_grant[offer_id, year, state] = (cap, per_grant[offer_id, year, state])
    for (offer_id, year), xs in from_offer_year.items():
        model.row(-INF, offers[offer_id]["years"][year], [(x, 1) for x in xs])
    into_class = defaultdict(list)
    for key, xs in into_bucket.items():
        model.row(-INF, sum(map(left, buckets[key])), [(x, 1) for x in xs])
        into_class[key[:3]] += xs
    # A class that nobody can serve has bands too: they are steps of a strict order.
    for key in dict.fromkeys(key[:3] for key in buckets):
        asked, covered = sums[key]
        bands = []
        for band in range(n_bands):
            low, high = max(asked * band // n_bands, covered), asked * (band + 1) // n_bands
            if low < high:
                worth = CLASSES * n_bands - (key[1] * n_bands + band)
                column = model.column(high - low, -worth * OUTWEIGHS ** (CLASSES - 1 - key[1]) * step)
                bands.append(column)
                model.bands.append((column, key[1], band, worth))
        model.row(0, 0, [(x, 1) for x in into_class[key]] + [(band, -1) for band in bands])
    designs(case, model, offers, per_grant, from_pair, fixed_cost * step)
    company(case, model, buckets, by_offer_line)
    parts(model, buckets, into_bucket)
    return model


def designs(case, model, offers, per_grant, from_pair, charge):
    locked_pairs, locked_partners = defaultdict(int), set()
    for offer, line, quantity in case.locks:
        locked_pairs[offer["id"], line["state"]] += quantity
        locked_partners.add((offer["donor"], line["state"]))
    pair, partner, money = {}, defaultdict(list), defaultdict(list)
    for offer_id, state in from_pair:
        offer = offers[offer_id]
        y = model.column(1, 0, True)
        pair[offer_id, state] = y
        partner[offer["donor"], state].append(y)
        if offer["resource"][0] == "funding":
            money[offer["donor"], state].append(y)
        least = offer["least"] - locked_pairs.get((offer_id, state), 0)
        if least > 0:
            model.row(0, INF, [(x, 1) for x in from_pair[offer_id, state]] + [(y, -least)])
    for (offer_id, _, state), (cap, xs) in per_grant.items():
        model.row(-INF, 0, [(x, 1) for x in xs] + [(pair[offer_id, state], -cap)])
    open_of = defaultdict(list)
    for (offer_id, state), y in pair.items():
        if (offer_id, state) not in locked_pairs:
            open_of[offer_id].append(y)
    for offer in case.offers:
        if offer.get("max_states"):
            known = sum(1 for o, _ in locked_pairs if o == offer["id"])
            ys = open_of[offer["id"]]
            model.row(-INF, max(offer["max_states"] - known, 0), [(y, 1) for y in ys])
    in_state = defaultdict(list)
    for (donor, state), ys in partner.items():
        if (donor, state) not in locked_partners:
            w = model.column(1, 0, True)
            in_state[state].append(w)
            for y in ys:
                model.row(-INF, 0, [(y, 1), (w, -1)])
            if charge and money[donor, state]:
                v = model.column(1, charge, True)
                for y in money[donor, state]:
                    model.row(-INF, 0, [(y, 1), (v, -1)])
    for state, ws in in_state.items():
        most = case.states[state].get("max_partners")
        if most is not None:
            known = sum(1 for _, s in locked_partners if s == state)
            model.row(-INF, max(most - known, 0), [(w, 1) for w in ws])


def company(case, model, buckets, by_offer_line):
    for key, entries in by_offer_line.items():
        line = buckets[key][0]
        for offer, x in entries:
            others = any(l is line and o["donor"] != offer["donor"] for o, l, _ in case.locks)
            if not offer.get("needs_co_funding") or line["covered"] > 0 or others:
                continue
            z = model.column(1, 0, True)
            model.row(-INF, 0, [(x, 1), (z, -model.upper[x])])
            beside = [(y, 1) for other, y in entries if other["donor"] != offer["donor"]]
            model.row(0, INF, beside + [(z, -1)])


def parts(model, buckets, into_bucket):
    for key, xs in into_bucket.items():
        least = lacks(buckets[key][0])
        if least > 1:
            z = model.column(1, 0, True)
            model.row(0, INF, [(x, 1) for x in xs] + [(z, -least)])
            for x in xs:
                model.row(-INF, 0, [(x, 1), (z, -model.upper[x])])


def costs(model, of_columns):
    """Costs as HiGHS is given them, and the factor that scales an objective back."""
    flow = [not integer for integer in model.integer]
    # Not by the cost of a pair: beside it, a few goods would be worth less than HiGHS can tell from nothing.
    worth = max([1.0] + [abs(cost) for cost, is_flow in zip(of_columns, flow) if is_flow])
    back = worth * UNIT
    return [c * (UNIT if is_flow else 1.0) / back for c, is_flow in zip(of_columns, flow)], back


def passed(model, seconds, gap, options=()):
    """HiGHS with a model, before it is solved, and the factor that scales its objective back."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.cost), len(model.rows)
    flow = [not integer for integer in model.integer]
    scale = [UNIT if is_flow else 1.0 for is_flow in flow]
    lp.col_cost_, back = costs(model, model.cost)
    lp.col_lower_ = [0.0] * lp.num_col_
    lp.col_upper_ = [u / s for u, s in zip(model.upper, scale)]
    lp.integrality_ = [
        highspy.HighsVarType.kInteger if i else highspy.HighsVarType.kContinuous
        for i in model.integer
    ]
    start, index, value, lower, upper = [0], [], [], [], []
    for low, high, terms in model.rows:
        # A row of flows and one of switches alone keep their units; a mixed one is in flow units.
        divide = UNIT if any(flow[c] for c, _ in terms) else 1.0
        for column, factor in terms:
            index.append(column)
            value.append(factor * scale[column] / divide)
        start.append(len(index))
        lower.append(low / divide)
        upper.append(high / divide)
    lp.row_lower_, lp.row_upper_ = lower, upper
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = start, index, value
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", seconds)
    solver.setOptionValue("mip_rel_gap", gap)
    solver.setOptionValue("threads", 1)
    for name, value in options:
        solver.setOptionValue(name, value)
    solver.passModel(lp)
    return solver, back


def solve(model, seconds, gap, options=()):
    """Status, objective, bound and seconds of a model."""
    solver, back = passed(model, seconds, gap, options)
    begin = time.perf_counter()
    solver.run()
    took = time.perf_counter() - begin
    info = solver.getInfo()
    status = solver.modelStatusToString(solver.getModelStatus())
    return status, info.objective_function_value * back, info.mip_dual_bound * back, took


def main():
    words = [word for word in sys.argv[1:] if word != "--log"]
    if not words:
        sys.exit(__doc__)
    seconds = float(words[1]) if len(words) > 1 else 600.0
    gap = float(words[2]) if len(words) > 2 else 1e-6
    model = build(Case(words[0]))
    log = [("output_flag", True)] if "--log" in sys.argv else []
    status, objective, bound, took = solve(model, seconds, gap, log)
    relative = abs(objective - bound) / max(abs(bound), 1.0)
    print(f"highs {status} objective {objective:.0f} bound {bound:.0f} gap {relative:.3e} "
          f"seconds {took:.2f} columns {len(model.cost)} rows {len(model.rows)}")


if __name__ == "__main__":
    main()
