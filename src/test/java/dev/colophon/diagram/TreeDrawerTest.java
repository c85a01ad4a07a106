package dev.colophon.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.colophon.diagram.Picture.Item;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeDrawerTest {
    private static Picture draw(Tree tree, Sides sides) {
        return (Picture) new TreeDrawer().draw(tree, sides);
    }

    private static Tree tree(String id, List<Tree> children) {
        return new Tree(id, "Node " + id, "", "", false, children);
    }

    private static List<String> onSide(Picture picture, String side) {
        return picture.items().stream()
                .filter(item -> side.equals(item.data().get("side")))
                .filter(item -> "root".equals(item.data().get("parent")))
                .map(Item::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Sides.class)
    void aMapIsTidy(Sides sides) {
        Picture picture = draw(Samples.map(), sides);

        Samples.assertTidy(picture);
        assertThat(picture.items())
                .filteredOn(item -> item.classes().startsWith("node"))
                .hasSize(21);
    }

    @Test
    void bothSidesAreAboutEquallyHigh() {
        Picture picture = draw(Samples.map(), Sides.BOTH);

        assertThat(onSide(picture, "left")).containsExactly("node-governance");
        assertThat(onSide(picture, "right"))
                .containsExactly("node-office", "node-metrics", "node-research");
    }

    @Test
    void branchesKeepTheirOrderWhereThatIsFair() {
        List<Tree> branches =
                IntStream.range(0, 6).mapToObj(i -> tree("b" + i, List.of())).toList();
        Picture picture = draw(tree("root", branches), Sides.BOTH);

        assertThat(onSide(picture, "right")).containsExactly("node-b0", "node-b1", "node-b2");
        assertThat(onSide(picture, "left")).containsExactly("node-b3", "node-b4", "node-b5");
    }

    @Test
    void everythingIsOnTheRightWhenAskedFor() {
        assertThat(onSide(draw(Samples.map(), Sides.RIGHT), "left")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sides.class)
    void aRootAloneIsDrawn(Sides sides) {
        Samples.assertTidy(draw(tree("root", List.of()), sides));
        Samples.assertTidy(draw(tree("root", List.of(Samples.leaf("a", ""))), sides));
    }

    @Test
    void whatIsFoldedIsDrawnAndMarked() {
        Picture picture = draw(Samples.map(), Sides.BOTH);

        assertThat(picture.items())
                .filteredOn(item -> "true".equals(item.data().get("folded")))
                .extracting(Item::id)
                .containsExactlyInAnyOrder("node-metrics", "node-research");
        assertThat(picture.items()).extracting(Item::id).contains("node-metrics0");
    }

    @Test
    void aTreeThatIsTooLargeOrTooDeepIsRefused() {
        List<Tree> many =
                IntStream.range(0, 5_000).mapToObj(i -> tree("n" + i, List.of())).toList();
        Tree deep = tree("end", List.of());
        for (int i = 0; i < 900; i++) {
            deep = tree("d" + i, List.of(deep));
        }

        assertThat(new TreeDrawer().draw(tree("root", many), Sides.BOTH))
                .isEqualTo(new TooLarge("5001 nodes; at most 1000 are drawn"));
        assertThat(new TreeDrawer().draw(deep, Sides.BOTH))
                .isEqualTo(new TooLarge("901 levels; at most 40 are drawn"));
    }

    @Test
    void theLargestTreeIsDrawn() {
        List<Tree> many = IntStream.range(0, 999).mapToObj(i -> tree("n" + i, List.of())).toList();

        Samples.assertTidy(draw(tree("root", many), Sides.BOTH));
    }

    @Test
    void twoNodesWithOneIdAreTheCallersMistake() {
        Tree tree = tree("a", List.of(tree("a", List.of())));

        assertThatThrownBy(() -> new TreeDrawer().draw(tree, Sides.BOTH))
                .isInstanceOf(IllegalStateException.class);
    }
}
