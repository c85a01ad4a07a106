package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitFormatTest {

    private static Element suite(Report report) throws Exception {
        String xml = new JUnitFormat().format(report);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        // JDK 25 counts the whole document against this limit; the text is our own.
        factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
        Element root =
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        return elements(root, "testsuite").get(0);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void countsWhatItHas() throws Exception {
        Element suite = suite(Samples.MIXED);

        assertThat(elements(suite, "testcase")).hasSize(5);
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(elements(suite, "failure")).hasSize(2);
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(elements(suite, "skipped")).hasSize(1);
        assertThat(elements(suite, "system-out")).hasSize(2);
    }

    @Test
    void failsForAnError() throws Exception {
        Element test = elements(suite(Samples.MIXED), "testcase").get(2);
        Element failure = elements(test, "failure").get(0);

        assertThat(test.getAttribute("classname")).isEqualTo("a.md");
        assertThat(test.getAttribute("file")).isEqualTo("a.md");
        assertThat(test.getAttribute("name")).isEqualTo("broken-page: page `b.md` does not exist");
        assertThat(failure.getAttribute("type")).isEqualTo("broken-page");
        assertThat(failure.getAttribute("message")).isEqualTo("page `b.md` does not exist");
        assertThat(failure.getTextContent())
                .isEqualTo(
                        "a.md:6:3: error: page `b.md` does not exist\nhint: did you mean `c.md`?");
    }

    @Test
    void skipsWhatWasThereBefore() throws Exception {
        Element test = elements(suite(Samples.MIXED), "testcase").get(4);

        assertThat(elements(test, "skipped").get(0).getAttribute("message"))
                .isEqualTo("it was there before this change");
    }

    @Test
    void isWellFormedWhateverCharactersCome() throws Exception {
        List<Finding> findings =
                IntStream.rangeClosed(0, 0xFFFF)
                        .mapToObj(c -> hostile("<&\">" + (char) c + "]]>"))
                        .toList();

        assertThat(elements(suite(new Report(findings)), "failure")).hasSize(0x10000);
    }

    @Test
    void keepsTheCharactersThatXmlCanHave() throws Exception {
        String text = "a | <b> & \"c\" ]]> {0} \t\n ä \uD83D\uDE00";
        Element failure = elements(suite(Samples.report(hostile(text))), "failure").get(0);

        assertThat(failure.getTextContent()).contains(text);
        Element other =
                elements(suite(Samples.report(hostile("\0\u001b\uD83D|\uFFFF"))), "failure").get(0);
        assertThat(other.getTextContent()).contains("\uFFFD\uFFFD\uFFFD|\uFFFD");
    }

    private static Finding hostile(String text) {
        return Samples.hinted(text, 1, 1, text, text);
    }

    @Test
    void givesAlikeFindingsDifferentNames() throws Exception {
        assertThat(elements(suite(Samples.many(3, "x")), "testcase"))
                .extracting(test -> test.getAttribute("name"))
                .containsExactly("broken-page: x", "broken-page: x (2)", "broken-page: x (3)");
    }

    @Test
    void passesOneTestWithoutFindings() throws Exception {
        Element suite = suite(Samples.EMPTY);

        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(elements(suite, "testcase").get(0).getChildNodes().getLength()).isZero();
    }
}
