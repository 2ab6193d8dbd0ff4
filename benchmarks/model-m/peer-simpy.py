"""Model M in SimPy, as its users write it: a process for each case, a resource for each line, a timeout for each
stage and each unit. Called as: peer-simpy.py INSTANCE OUTPUT REPLICATIONS ROUNDS SEED
"""
import json
import math
import random
import sys
import time
from bisect import bisect_left, bisect_right

import simpy


class Line:
    def __init__(self, lead, points):
        self.lead = lead
        self.day, self.total, self.rate, self.slope = [], [], [], []
        total = 0.0
        for index, (day, rate) in enumerate(points):
            span = points[index + 1][0] - day if index + 1 < len(points) else 0.0
            self.day.append(day)
            self.total.append(total)
            self.rate.append(rate)
            self.slope.append((points[index + 1][1] - rate) / span if span > 0 else 0.0)
            if span > 0:
                total += span * (rate + points[index + 1][1]) / 2

    def cumulative(self, t):
        piece = max(0, bisect_right(self.day, t) - 1)
        x = t - self.day[piece]
        return self.total[piece] + x * (self.rate[piece] + 0.5 * self.slope[piece] * x)

    def inverse(self, y):
        piece = max(0, bisect_left(self.total, y) - 1)
        q = y - self.total[piece]
        rate = self.rate[piece]
        return self.day[piece] + 2 * q / (rate + math.sqrt(max(0.0, rate * rate + 2 * self.slope[piece] * q)))


def read(path):
    with open(path) as file:
        words = iter(file.read().split())
    take = lambda: next(words)
    take()
    lines = []
    for _ in range(int(take())):
        take()
        lead = float(take())
        lines.append(Line(lead, [(float(take()), float(take()) / 365.25) for _ in range(int(take()))]))
    take()
    stages = []
    for _ in range(int(take())):
        take()
        stages.append((math.log(float(take())), float(take())))
    take()
    cases = []
    for _ in range(int(take())):
        take()
        cases.append((int(take()), int(take()), float(take())))
    take()
    starts = [int(take()) for _ in range(int(take()))]
    return lines, stages, cases, starts


def procure(env, stages, line, resource, units, request, delivered):
    yield env.timeout(request - env.now)
    for location, sigma in stages:
        yield env.timeout(random.lognormvariate(location, sigma))
    award = env.now
    with resource.request() as turn:
        yield turn
        for _ in range(units):
            yield env.timeout(line.inverse(line.cumulative(env.now) + 1) - env.now)
            delivered.append(max(award + line.lead, env.now))


def main():
    path, output, replications, rounds, seed = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
    lines, stages, cases, starts = read(path)
    random.seed(seed)
    month_of = []
    for month in range(len(starts) - 1):
        month_of += [month] * (starts[month + 1] - starts[month])
    times = []
    for _ in range(rounds):
        # Counts by month, sum and sum of squares of each case's first and last delivery.
        rows = [[0, 0, {}] for _ in range(2 * len(cases))]
        began = time.perf_counter()
        for _ in range(replications):
            env = simpy.Environment(starts[0])
            resources = [simpy.Resource(env) for _ in lines]
            results = []
            for line, units, request in cases:
                delivered = []
                results.append(delivered)
                env.process(procure(env, stages, lines[line], resources[line], units, request, delivered))
            env.run()
            for index, delivered in enumerate(results):
                for row, day in ((rows[2 * index], delivered[0]), (rows[2 * index + 1], delivered[-1])):
                    since = math.floor(day) - starts[0]
                    row[0] += since
                    row[1] += since * since
                    month = month_of[since]
                    row[2][month] = row[2].get(month, 0) + 1
        times.append((time.perf_counter() - began) * 1000 / replications)
    with open(output, "w") as file:
        for total, square, counts in rows:
            bins = " ".join(f"{month}:{count}" for month, count in sorted(counts.items()))
            file.write(f"{total} {square} {bins}\n")
    print(json.dumps(times))


main()
