package com.acme;

import io.github.layercheck.Model;

@Model(source = "tiny.json")
interface Tiny {}
