package dev.colophon.check;

import dev.colophon.diagnostic.Location;
import java.util.List;

/**
 * What has to change for a file or folder to be called otherwise.
 *
 * @param edits the changes, with the paths before the move
 * @param unsure places that name what moves, and cannot be rewritten
 * @param refusals why it cannot be moved; empty when it can
 */
public record Move(List<Edit> edits, List<Location> unsure, List<String> refusals) {
    public Move {
        edits = List.copyOf(edits);
        unsure = List.copyOf(unsure);
        refusals = List.copyOf(refusals);
    }
}
