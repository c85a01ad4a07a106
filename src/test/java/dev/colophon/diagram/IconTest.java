package dev.colophon.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconTest {
    private static final Path THEME = Path.of("themes/commons");

    private static Icon icon(String inside) {
        return Icon.read(svg(inside)).orElseThrow();
    }

    private static byte[] svg(String inside) {
        String svg =
                "<?xml version=\"1.0\"?>\n<!-- A. --><svg xmlns=\"http://www.w3.org/2000/svg\""
                        + " viewBox=\"0 0 32 32\">"
                        + inside
                        + "</svg>\n";
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static BufferedImage small(byte[] ico) throws IOException {
        return image(Arrays.copyOfRange(ico, 22, ico.length));
    }

    /** {@code -Dgolden=update} draws them anew. */
    @Test
    void theBundledIconsAreWhatIsDrawnOfTheBundledSvg() throws IOException {
        Icon icon = Icon.read(Files.readAllBytes(THEME.resolve("assets/favicon.svg"))).get();
        if ("update".equals(System.getProperty("golden"))) {
            Files.write(THEME.resolve("favicon.ico"), icon.ico());
            Files.write(THEME.resolve("apple-touch-icon.png"), icon.touch());
        }
        byte[] ico = Files.readAllBytes(THEME.resolve("favicon.ico"));
        byte[] touch = Files.readAllBytes(THEME.resolve("apple-touch-icon.png"));

        // Another Java may pack the same pixels otherwise.
        assertThat(pixels(small(ico))).isEqualTo(pixels(small(icon.ico())));
        assertThat(pixels(image(touch))).isEqualTo(pixels(image(icon.touch())));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void shapesHaveTheirColoursAndPlaces() throws IOException {
        Icon icon =
                icon(
                        """
                        <rect width="32" height="32" rx="7" fill="#123456"/>
                        <g fill="none" stroke="#fff" stroke-width="4">
                          <path d="M8 8h16m0,4 0 0"/>
                          <path d="M8,24 q8-8 16 0 M4 28C4 28 8 28 12 28z"/>
                        </g>
                        <circle cx="16" cy="16" r="3" fill="#f00"></circle>
                        """);
        BufferedImage small = small(icon.ico());
        BufferedImage large = image(icon.touch());

        assertThat(small.getWidth()).isEqualTo(32);
        assertThat(small.getRGB(0, 0)).isZero();
        assertThat(small.getRGB(16, 8)).isEqualTo(0xffffffff);
        assertThat(small.getRGB(16, 16)).isEqualTo(0xffff0000);
        assertThat(small.getRGB(3, 16)).isEqualTo(0xff123456);
        assertThat(large.getWidth()).isEqualTo(180);
        assertThat(large.getRGB(0, 0)).as("no black corners").isEqualTo(0xff123456);
    }

    @Test
    void whatIsNoSquareOfColourStandsOnWhite() throws IOException {
        BufferedImage large = image(icon("<circle cx=\"16\" cy=\"16\" r=\"9\"/>").touch());

        assertThat(large.getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(large.getRGB(90, 90)).isEqualTo(0xff000000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text>A</text>",
                "<style>path{fill:red}</style><path d=\"M0 0\"/>",
                "<rect width=\"9\" height=\"9\" fill=\"url(#g)\"/>",
                "<rect width=\"9\" height=\"9\" fill=\"red\"/>",
                "<rect width=\"wide\" height=\"9\"/>",
                "<path d=\"M0 0A1 1 0 0 1 2 2\"/>",
                "<path d=\"M0\"/>",
                "<path d=\"L1 1\"/>",
                "<path d=\"z\"/>",
                "<path d=\"M0 0 L1 x\"/>",
                "<path transform=\"scale(2)\" d=\"M0 0\"/>",
                "<path d='M0 0'/>",
                "<g>",
                "</g></g>",
                "<svg viewBox=\"0 0 2 2\"/>"
            })
    void whatCannotBeDrawnIsNoIcon(String inside) {
        assertThat(Icon.read(svg(inside))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg/>", "<svg viewBox=\"0 0 32 16\"/>", "{}", "<rect/>"})
    void whatIsNoSquareSvgIsNoIcon(String text) {
        assertThat(Icon.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
