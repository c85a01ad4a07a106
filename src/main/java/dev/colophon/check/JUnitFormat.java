package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Severity;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit's XML, for CI servers that show test results. A finding is a test of its file:
 * an error fails, one that was there before the change is skipped, any other passes and says what
 * it has to say.
 */
public final class JUnitFormat implements ReportFormat {

    @Override
    public String format(Report report) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            writeSuite(report, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes any XML", e);
        }
        return out.append('\n').toString();
    }

    private static void writeSuite(Report report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testsuites");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        writeTotals(report, xml);
        xml.writeCharacters("\n");
        writeCases(report, xml);
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void writeTotals(Report report, XMLStreamWriter xml) throws XMLStreamException {
        long failures = report.newFindings().stream().filter(JUnitFormat::isError).count();
        attribute(xml, "name", "colophon");
        attribute(xml, "tests", String.valueOf(Math.max(1, report.findings().size())));
        attribute(xml, "failures", String.valueOf(failures));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", String.valueOf(report.countOld()));
        attribute(xml, "time", "0");
    }

    private static void writeCases(Report report, XMLStreamWriter xml) throws XMLStreamException {
        if (report.findings().isEmpty()) {
            writeNothingFound(xml);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : report.findings()) {
            Diagnostic diagnostic = finding.diagnostic();
            String path = diagnostic.location().path();
            String name = diagnostic.rule().id() + ": " + diagnostic.message();
            int same = seen.merge(path + "\0" + name, 1, Integer::sum);
            start(xml, path.isEmpty() ? "." : path, same == 1 ? name : name + " (" + same + ")");
            writeOutcome(finding, xml);
            end(xml);
        }
    }

    /** Jenkins takes a suite without any test for a failed run. */
    private static void writeNothingFound(XMLStreamWriter xml) throws XMLStreamException {
        start(xml, ".", "nothing found");
        end(xml);
    }

    /** CI servers tell tests apart by class and name, so a name has no line that may move. */
    private static void start(XMLStreamWriter xml, String path, String name)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", path);
        attribute(xml, "name", name);
        attribute(xml, "file", path);
        attribute(xml, "time", "0");
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void writeOutcome(Finding finding, XMLStreamWriter xml)
            throws XMLStreamException {
        startOutcome(finding, xml);
        xml.writeCharacters(allowed(text(finding)));
        xml.writeEndElement();
    }

    private static void startOutcome(Finding finding, XMLStreamWriter xml)
            throws XMLStreamException {
        if (!finding.isNew()) {
            xml.writeStartElement("skipped");
            attribute(xml, "message", "it was there before this change");
        } else if (isError(finding)) {
            xml.writeStartElement("failure");
            attribute(xml, "type", finding.diagnostic().rule().id());
            attribute(xml, "message", finding.diagnostic().message());
        } else {
            xml.writeStartElement("system-out");
        }
    }

    private static String text(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        String text = finding.place() + ": " + finding.weight() + ": " + diagnostic.message();
        return diagnostic.hint().isEmpty() ? text : text + "\nhint: " + diagnostic.hint();
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    private static void attribute(XMLStreamWriter xml, String name, String value)
            throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    /** Characters that XML 1.0 cannot have, even escaped, are shown as U+FFFD. */
    private static String allowed(String text) {
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c > 0xFFFF;
    }
}
