"""The same model in numpy, in batches of draws, with numpy's own generator: other draws, the same distribution. It keeps each
material's loss of every draw and the sums by month; it does not sum what single sources lose."""

import json
import sys
import time

import numpy as np
from math import erf


def read(name):
    with open(name, "rb") as file:
        head = np.fromfile(file, count=8)
        materials, countries, months, kind = (int(x) for x in head[:4])
        cells = materials * months
        most = np.fromfile(file, count=cells * countries).reshape(materials, countries, months)
        calm, demand = (np.fromfile(file, count=cells).reshape(materials, months) for _ in range(2))
        start, cap, refill = (np.fromfile(file, count=materials) for _ in range(3))
        root = np.fromfile(file, count=countries**2).reshape(countries, countries)
    # Months first, so that one product of matrices a month gives the losses of all draws and materials.
    return kind, head[4:8], most.transpose(2, 1, 0).copy(), calm.T.copy(), demand.T.copy(), start, cap, refill, root


def gone(kind, numbers, root, months, batch, luck):
    """[month, draw, country]: part of its output that a country does not deliver."""
    begins, ends, when, sigma = numbers
    normals = luck.standard_normal((batch, len(root))) @ root.T
    if kind == 1:
        return np.broadcast_to(1 - np.exp(sigma * normals), (months, *normals.shape))
    on = normals < QUANTILE[begins]
    away = np.empty((months, *normals.shape))
    away[0] = on * (1 - when)
    uniforms = luck.random((months - 1, *normals.shape))
    for t in range(1, months):
        on = np.where(on, uniforms[t - 1] >= ends, uniforms[t - 1] < begins)
        away[t] = on * (1 - when)
    return away


def run(case, draws, batch):
    kind, numbers, most, calm, demand, start, cap, refill, root = case
    luck = np.random.Generator(np.random.SFC64(1))
    months, _, materials = most.shape
    by, drawn, losses = np.zeros((months, materials)), np.zeros((months, materials)), []
    for done in range(0, draws, batch):
        count = min(batch, draws - done)
        lost = np.matmul(gone(kind, numbers, root, months, count, luck), most)
        supply = np.maximum(calm[:, None, :] - lost, 0)
        stock = np.tile(start, (count, 1))
        loss = np.zeros((count, materials))
        for t in range(months):
            served = np.minimum(demand[t], supply[t])
            rest, short = supply[t] - served, demand[t] - served
            take = np.minimum(short, stock)
            stock -= take
            unmet = short - take
            stock += np.maximum(np.minimum(rest * refill, cap - stock), 0)
            by[t] += unmet.sum(axis=0)
            drawn[t] += take.sum(axis=0)
            loss += unmet
        losses.append(loss)
    return by.sum(), drawn.sum(), np.concatenate(losses)


def quantile(p):
    """Normal quantile by bisection: needed once."""
    low, high = -10.0, 10.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if (1 + erf(middle / 2**0.5)) / 2 < p else (low, middle)
    return (low + high) / 2


case = read(sys.argv[1])
QUANTILE = {case[1][0]: quantile(case[1][0])}
draws, batch = int(sys.argv[2]), int(sys.argv[3])
run(case, batch, batch)
began, cpu = time.perf_counter(), time.process_time()
unmet, drawn, losses = run(case, draws, batch)
print(json.dumps({
    "wall": time.perf_counter() - began, "cpu": time.process_time() - cpu, "unmet": unmet, "drawn": drawn,
    "standardError": float(losses.sum(axis=1).std() / draws**0.5 * draws), "numpy": np.__version__,
}))
