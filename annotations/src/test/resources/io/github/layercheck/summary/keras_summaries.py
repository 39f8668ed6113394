"""Writes keras_summaries.jsonl: random models, and what Keras 3.15.1 prints of them with random options.

    TERM=dumb python keras_summaries.py 120 keras_summaries.jsonl

Each line has the facts of a model (shapes and tensors as text, weights as [path, shape, dtype, trainable]), the options of
its summary, "columns" the width of the terminal, and either the "text" or, where Keras refuses, "error".
"""

import json
import os
import random
import re
import sys

import keras
from keras import layers

WORDS = [
    "dense", "block_1", "encoder", "a", "x[1]", "my layer", "a  b", "conv2d_transpose_batch_normalization", "über_größe",
    "層", "活性化関数", "レイヤー正規化層", "층정규화", "слой", "é́", "ｆｕｌｌ", "a\u00a0b", "🙂", "👍🏽x", "x👨‍👩‍👧y", "naïve",
    "tail ", "क्षि",
]


def name(rng, used):
    while True:
        parts = rng.choice([1, 1, 1, 2, 3, 5])
        text = rng.choice(["_", "", " ", "."]).join(rng.choice(WORDS) for _ in range(parts))
        if rng.random() < 0.3:
            text = rng.choice(["dense", "drop", "merge"]) + rng.choice(["", "_1", "_12"])
        if text.strip() and text not in used:
            used.add(text)
            return text


def any_layer(rng, used):
    kind = rng.randrange(7)
    n = name(rng, used)
    if kind == 0:
        return layers.Dropout(0.5, name=n)
    if kind == 1:
        return layers.BatchNormalization(name=n)
    if kind == 2:
        return layers.Activation("relu", name=n)
    if kind == 3:
        return layers.Dense(rng.choice([1, 30, 1234, 10**4]), name=n)
    layer = layers.Dense(rng.choice([1, 7, 100]), name=n, dtype=rng.choice(["float32", "float32", "float16", "float64"]))
    layer.trainable = rng.random() < 0.7
    return layer


def sequential(rng, used, features, depth):
    parts = [any_layer(rng, used) for _ in range(rng.randrange(1, 4))]
    if depth and rng.random() < 0.4:
        parts.append(model(rng, used, 8, depth - 1))
        parts.insert(-1, layers.Dense(8, name=name(rng, used)))
    return keras.Sequential([keras.Input((features,), name=name(rng, used)), *parts], name=name(rng, used))


def last_states(rng, used, tensor):
    repeated = layers.RepeatVector(3, name=name(rng, used))(tensor)
    return layers.LSTM(4, return_state=True, name=name(rng, used))(repeated)


def apply_nested(rng, used, tensor, depth):
    nested = model(rng, used, 8, depth)
    first = layers.Dense(8, name=name(rng, used))(tensor)
    outputs = keras.tree.flatten(nested(first))
    if rng.random() < 0.3:
        outputs += keras.tree.flatten(nested(layers.Dense(8, name=name(rng, used))(tensor)))
    return outputs


def functional(rng, used, features, depth, inputs=1):
    sources = [keras.Input((features,), name=name(rng, used)) for _ in range(inputs)]
    tensors = list(sources)
    shared = layers.Dense(8, name=name(rng, used))
    for _ in range(rng.randrange(1, 6)):
        tensor = rng.choice(tensors[-2:])
        step = rng.randrange(8)
        if step == 0:
            tensors.append(layers.Concatenate(name=name(rng, used))(rng.sample(tensors * 2, 2)))
        elif step == 1 and tensor.shape[-1] == 8:
            tensors.append(shared(tensor))
        elif step == 2 and depth:
            tensors.extend(apply_nested(rng, used, tensor, depth - 1))
        elif step == 3:
            tensors.extend(last_states(rng, used, tensor))
        else:
            tensors.append(any_layer(rng, used)(tensor))
    outputs = tensors[-rng.choice([1, 1, 1, 2]):]
    if inputs > 1:
        # Keras refuses a model one of whose inputs leads nowhere.
        outputs += [layers.Dense(2, name=name(rng, used))(source) for source in sources]
    only = lambda values: values if len(values) > 1 else values[0]
    return keras.Model(only(sources), only(outputs), name=name(rng, used))


def model(rng, used, features, depth, inputs=1):
    if inputs > 1 or rng.random() < 0.6:
        made = functional(rng, used, features, depth, inputs)
    else:
        made = sequential(rng, used, features, depth)
    if rng.random() < 0.2:
        made.trainable = False
    return made


def shape_text(shape):
    return "(" + ", ".join(str(size) for size in shape) + ")"


def layer_facts(layer, relevant):
    calls = []
    nodes = [node for node in layer._inbound_nodes if relevant is None or node in relevant]
    for node in nodes:
        histories = [tensor._keras_history for tensor in node.input_tensors]
        calls.append({
            "inputs": [f"{h.operation.name}[{h.node_index}][{h.tensor_index}]" for h in histories],
            "outputs": [shape_text(tensor.shape) for tensor in node.output_tensors],
        })
    nested = getattr(layer, "layers", [])
    facts = {"name": layer.name, "type": layer.__class__.__name__, "trainable": layer.trainable, "calls": calls}
    if nested:
        facts["layers"] = [layer_facts(part, None) for part in nested]
    else:
        frozen = {id(weight) for weight in layer.non_trainable_weights}
        facts["weights"] = [
            [weight.name, shape_text(weight.shape), str(weight.dtype), id(weight) not in frozen]
            for weight in layer.weights
        ]
    return facts


def model_facts(made):
    if isinstance(made, keras.Sequential):
        return {"name": made.name, "kind": "SEQUENTIAL", "layers": [layer_facts(layer, None) for layer in made.layers]}
    relevant = [node for nodes in made._nodes_by_depth.values() for node in nodes]
    return {"name": made.name, "kind": "FUNCTIONAL",
            "layers": [layer_facts(layer, relevant) for layer in made._operations]}


def some_options(rng, made):
    options = {}
    if rng.random() < 0.6:
        options["columns"] = rng.choice([200, 100, 80, 80, 60, 50, 40, 33])
    if rng.random() < 0.3:
        options["line_length"] = rng.choice([30, 41, 55, 77, 100, 131])
    if rng.random() < 0.25:
        options["positions"] = rng.choice([
            [0.2, 0.5, 0.7, 1.0], [0.33, 0.55, 0.67, 1.0], [0.5, 0.75, 1.0], [0.2, 0.4, 0.6, 0.8], [0.3, 0.6, 0.9],
            [33, 55, 67, 100], [0.7, 0.8, 0.9, 1.0], [0.3, 0.31, 0.7, 1.0]])
    options["expand_nested"] = rng.random() < 0.5
    options["show_trainable"] = rng.random() < 0.5
    if rng.random() < 0.25:
        names = [layer.name for layer in made.layers]
        pick = lambda: rng.choice([re.escape(rng.choice(names)), rng.choice(names)[:1].replace("[", "."), "d.*", ".*[0-9]$"])
        options["layer_range"] = [pick(), pick()]
    return options


def summary(made, options):
    options = dict(options)
    os.environ["COLUMNS"] = str(options.pop("columns", 100000))
    text = []
    made.summary(print_fn=lambda line, **_: text.append(line), **options)
    return "".join(text)


def case(seed):
    rng = random.Random(seed)
    made = model(rng, set(), rng.choice([3, 8]), 2, rng.choice([1, 1, 1, 2]))
    options = some_options(rng, made)
    facts = {"seed": seed, "model": model_facts(made), "options": options}
    try:
        facts["text"] = summary(made, options)
    except (ValueError, IndexError) as error:
        facts["error"] = str(error)
    return facts


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        for seed in range(int(sys.argv[1])):
            file.write(json.dumps(case(seed), ensure_ascii=False) + "\n")
