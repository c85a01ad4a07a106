package dev.colophon.diagram;

/** Where the branches of a mind map are: all on the right, or on both sides of the root. */
public enum Sides {
    RIGHT,
    BOTH
}
