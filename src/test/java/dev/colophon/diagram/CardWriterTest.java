package dev.colophon.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardWriterTest {
    private static final int GROUND = 0xff0b6177;
    private static final int WHITE = 0xffffffff;

    private final CardWriter writer = new CardWriter();

    private byte[] write(String above, String title, String below) {
        return writer.write(new Card(above, title, below, "0b6177"));
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something is drawn in these rows. */
    private static boolean hasInk(BufferedImage image, int from, int to) {
        for (int y = from; y < to; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != GROUND) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aPictureHasTheSizeThatProgramsExpectAndIsSmall() {
        byte[] png = write("Book", "A title", "Written by Ada");
        BufferedImage image = read(png);

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(png.length).isLessThan(30_000);
        assertThat(image.getRGB(0, 0)).isEqualTo(GROUND);
        assertThat(image.getRaster().getSampleModel().getSampleSize(0)).isEqualTo(4);
    }

    @Test
    void theSameCardGivesTheSameBytes() {
        byte[] one = write("Book", "A title", "Ada");

        assertThat(new CardWriter().write(new Card("Book", "A title", "Ada", "0b6177")))
                .isEqualTo(one);
        assertThat(write("Book", "Another title", "Ada")).isNotEqualTo(one);
    }

    @Test
    void lettersAreWhite() {
        BufferedImage image = read(write("", "III", ""));
        boolean white = false;
        for (int x = 0; x < image.getWidth(); x++) {
            white |= image.getRGB(x, 315) == WHITE;
        }

        assertThat(white).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\u202e",
                "A title of so many words that it takes more than one line, and more than two, and"
                    + " that does not fit into the picture as a whole even where its letters are as"
                    + " small as they get, since three hundred characters are a lot, and people do"
                    + " write such titles, although nobody reads them to their end",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "שלום עולם",
                "e\u0301a\u0308"
            })
    void noTitleRunsIntoTheMargins(String title) {
        BufferedImage image = read(write("", title, ""));

        assertThat(hasInk(image, 0, 60)).isFalse();
        assertThat(hasInk(image, 510, 630)).isFalse();
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(40, y)).isEqualTo(GROUND);
            assertThat(image.getRGB(1160, y)).isEqualTo(GROUND);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Usage count|Usage count",
                "Ünïcode Ελληνικά Русский|Ünïcode Ελληνικά Русский",
                "🚀 Launch ✨|Launch",
                "日本語|''",
                "A 日本 mix|''",
                "שלום עולם|שלום עולם",
                "ภาษาไทย|''",
                "العربية|''"
            })
    void aTextOfLettersThatTheFontLacksIsNotDrawn(String text, String drawn) {
        assertThat(writer.drawable(text)).isEqualTo(drawn);
    }
}
