package dev.colophon.config;

import dev.colophon.diagnostic.Location;

/** A value in a YAML text, with its place. Aliases are already replaced by what they stand for. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {

    /** Where it starts. */
    Location location();

    /** What it is called in messages: {@code a mapping}, {@code a list}, {@code text}. */
    String kind();
}
