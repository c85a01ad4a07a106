package dev.colophon.diagram;

/** What came of drawing something: a picture, or the reason why there is none. */
public sealed interface Drawing permits Picture, TooLarge {}
