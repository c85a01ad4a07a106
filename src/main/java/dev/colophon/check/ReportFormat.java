package dev.colophon.check;

/** A way to write a report down. */
@FunctionalInterface
public interface ReportFormat {

    /**
     * The report as text that ends with a line end, or is empty. The same report gives the same
     * text.
     */
    String format(Report report);
}
