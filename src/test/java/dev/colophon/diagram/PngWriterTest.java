package dev.colophon.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {
    private static final Picture PICTURE = (Picture) new GraphDrawer().draw(Samples.small());

    @Test
    void anImageHasThePicturesSizeTimesItsScale() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(PICTURE, 1.5)));

        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(PICTURE.width() * 1.5));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(PICTURE.height() * 1.5));
    }

    @Test
    void anImageHasColoursAndLetters() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(PICTURE, 2)));
        long ink =
                IntStream.range(0, image.getWidth() * image.getHeight())
                        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                        .filter(rgb -> rgb == 0xff16191d)
                        .count();

        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(ink).isGreaterThan(1_000);
    }

    @Test
    void theSamePictureIsTheSameImage() {
        assertThat(PngWriter.write(PICTURE, 1)).isEqualTo(PngWriter.write(PICTURE, 1));
    }

    /** A newer JDK joins and splits lines otherwise: pixels that were the same on 17 and 25. */
    @Test
    void whicheverJdkDrawsItTheImageHasTheSamePixels() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(PICTURE, 2)));
        CRC32 pixels = new CRC32();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.update(ByteBuffer.allocate(4).putInt(image.getRGB(x, y)).array());
            }
        }

        assertThat(pixels.getValue()).isEqualTo(2_998_012_341L);
    }
}
