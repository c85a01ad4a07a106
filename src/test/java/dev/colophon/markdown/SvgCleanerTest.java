package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgCleanerTest {

    private static String clean(String inside) {
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                        + inside
                        + "</svg>";
        String clean =
                new String(
                        SvgCleaner.clean(svg.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8);
        assertWellFormed(clean);
        return clean.replace(" />", "/>");
    }

    private static void assertWellFormed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>EVIL</script>",
                "<script href='EVIL'/>",
                "<svg:script>EVIL</svg:script>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'>EVIL</x:script>",
                "<g><g><script><![CDATA[EVIL]]></script></g></g>",
                "<rect onclick='EVIL'/>",
                "<rect ONCLICK='EVIL'/>",
                "<foreignObject><iframe src='EVIL'/></foreignObject>",
                "<a href='javascript:EVIL'><text>x</text></a>",
                "<a xlink:href='java&#10;script:EVIL'><text>x</text></a>",
                "<a href=' &#1;JavaScript:EVIL'><text>x</text></a>",
                "<a href='data:text/html,EVIL'><text>x</text></a>",
                "<a href='//EVIL.example/'><text>x</text></a>",
                "<a y:href='javascript:EVIL' xmlns:y='http://www.w3.org/1999/xlink'/>",
                "<a><animate attributeName='href' to='javascript:EVIL'/></a>",
                "<a><set attributeName=' xlink:href ' to='javascript:EVIL'/></a>",
                "<rect><set attributeName='onclick' to='EVIL'/></rect>",
                "<image href='https://EVIL.example/x.png'/>",
                "<image xlink:href='EVIL.svg'/>",
                "<use href='https://EVIL.example/x.svg#a'/>",
                "<use href='data:image/svg+xml,EVIL'/>",
                "<rect fill='url(https://EVIL.example/#a)'/>",
                "<rect style='fill:url( \"//EVIL.example/#a\")'/>",
                "<rect style='fill:u\\72l(EVIL)'/>",
                "<style>@import url(https://EVIL.example/x.css);</style>",
                "<style>@im@import;port 'EVIL.css';</style>",
                "<style><![CDATA[@font-face{src:url('https://EVIL.example/x.woff')}]]></style>",
                "<h:style xmlns:h='http://www.w3.org/1999/xhtml'>EVIL</h:style>",
                "<g xml:base='https://EVIL.example/'/>",
                "<?xml-stylesheet href='EVIL.xsl'?>",
                "<!-- EVIL -->",
                "<handler type='text/javascript'>EVIL</handler>",
                "<g xmlns='http://www.w3.org/1999/xhtml'><script>EVIL</script></g>",
            })
    void whatRunsOrLoadsGoes(String evil) {
        assertThat(clean(evil + "<circle r=\"3\"/>"))
                .contains("<circle r=\"3\"/>")
                .doesNotContain("EVIL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient>",
                "<rect fill=\"url(#g)\" style=\"stroke: url('#g'); fill: red\"/>",
                "<use xlink:href=\"#g\"/>",
                "<image href=\"data:image/png;base64,AAAA\"/>",
                "<image xlink:href=\"data:image/svg+xml;base64,AAAA\"/>",
                "<a href=\"https://example.org/?a:b\"><text>more</text></a>",
                "<a href=\"../page/#part:one\"><text>more</text></a>",
                "<style>.a &gt; .b { fill: url(#g) }</style>",
                "<text xml:space=\"preserve\"> a  b </text>",
                "<animate attributeName=\"opacity\" values=\"0;1\"/>",
                "<text class=\"a\" font-size=\"3\">Straße &amp; 日本</text>",
            })
    void whatDrawsStays(String drawing) {
        assertThat(clean(drawing)).contains(drawing);
    }

    @Test
    void aStyleLosesOnlyWhatItLoads() {
        assertThat(clean("<style>@import 'x.css'; .a{fill:url(x.svg#a) red}</style>"))
                .contains("<style> .a{fill:none red}</style>");
    }

    @Test
    void entitiesDoctypesAndOtherEncodingsAreReadAsTheImageTheyAre() {
        String svg =
                "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE svg [<!ENTITY e '<script/>'>]>"
                        + "<svg xmlns='&ns;'><text>ü</text>&e;</svg>";
        String clean =
                new String(
                        SvgCleaner.clean(svg.getBytes(StandardCharsets.UTF_16)),
                        StandardCharsets.UTF_8);

        assertWellFormed(clean);
        assertThat(clean)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("<text>ü</text>");
    }

    @Test
    void whatIsNoImageBecomesAnEmptyOne() {
        String clean =
                new String(
                        SvgCleaner.clean("<html><script>1</script></html>".getBytes()),
                        StandardCharsets.UTF_8);

        assertThat(clean).startsWith("<svg ").doesNotContain("script");
    }
}
