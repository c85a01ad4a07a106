import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws the table that {@code benchmarks/run} prints as SVG: what one page costs, over the size of
 * the book. A level line is a cost that grows in a line. Run as {@code java benchmarks/Plot.java <
 * TABLE > growth.svg}.
 */
final class Plot {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 240;
    private static final int LEFT = 52;
    private static final int TOP = 34;
    private static final int RIGHT = 24;
    private static final int BOTTOM = 34;
    private static final String[] COLOURS = {
        "#2563eb", "#d97706", "#059669", "#db2777", "#7c3aed", "#64748b"
    };
    private static final List<Quantity> QUANTITIES =
            List.of(
                    new Quantity("Wall time per page, ms", 2, 1000),
                    new Quantity("CPU time per page, ms", 4, 1000),
                    new Quantity("Memory per page, kB", 5, 1000),
                    new Quantity("Output per page, kB", 6, 1000));

    /** What is drawn: a column of the table, and how many of our units one of its own is. */
    private record Quantity(String title, int column, double factor) {}

    private record Point(double pages, double value) {}

    /** A scale by powers, from a number to another, on so many pixels from a place. */
    private record Scale(double low, double high, double start, double length) {
        double at(double value) {
            return start + length * Math.log(value / low) / Math.log(high / low);
        }
    }

    private final StringBuilder svg = new StringBuilder();
    private final Map<String, List<double[]>> rows;

    private Plot(Map<String, List<double[]>> rows) {
        this.rows = rows;
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            in.lines().forEach(line -> read(line, rows));
        }
        if (rows.isEmpty()) {
            System.err.println("Plot: no rows found; expected the table of benchmarks/run");
            System.exit(2);
        }
        OutputStream out = System.out;
        out.write(new Plot(rows).draw().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A row with figures in all columns; other lines are no rows. */
    private static void read(String line, Map<String, List<double[]>> rows) {
        String[] cells = line.split("\\|", -1);
        if (cells.length < 8 || !cells[1].strip().matches("\\d+")) {
            return;
        }
        double[] values = new double[7];
        for (int i = 0; i < values.length; i++) {
            String cell = cells[i + 1].strip();
            values[i] = cell.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(cell) : Double.NaN;
        }
        if (!Double.isNaN(values[4])) {
            rows.computeIfAbsent(cells[2].strip(), name -> new ArrayList<>()).add(values);
        }
    }

    private String draw() {
        int height = 2 * HEIGHT + 30;
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"", 2 * WIDTH, height);
        add(" font-family=\"system-ui, sans-serif\" font-size=\"11\" role=\"img\">\n");
        add("<title>What a page costs, over the number of pages</title>\n");
        add("<style>text { fill: #333 } .grid { stroke: #ddd } path { fill: none }");
        add(" @media (prefers-color-scheme: dark) { text { fill: #ccc } .grid { stroke: #444 } }");
        add("</style>\n");
        for (int i = 0; i < QUANTITIES.size(); i++) {
            add("<g transform=\"translate(%d %d)\">\n", i % 2 * WIDTH, i / 2 * HEIGHT);
            drawPanel(QUANTITIES.get(i));
            add("</g>\n");
        }
        drawLegend(2 * HEIGHT + 16);
        return svg.append("</svg>\n").toString();
    }

    private void drawPanel(Quantity quantity) {
        List<List<Point>> lines = rows.values().stream().map(all -> points(all, quantity)).toList();
        List<Point> all = lines.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return;
        }
        double fewest = all.stream().mapToDouble(Point::pages).min().orElseThrow();
        double most = all.stream().mapToDouble(Point::pages).max().orElseThrow();
        double least = tick(all.stream().mapToDouble(Point::value).min().orElseThrow(), false);
        double largest = tick(all.stream().mapToDouble(Point::value).max().orElseThrow(), true);
        Scale x = new Scale(fewest, Math.max(most, 2 * fewest), LEFT, WIDTH - LEFT - RIGHT);
        int bottom = HEIGHT - BOTTOM;
        Scale y = new Scale(least, largest, bottom, TOP - bottom);
        add("<text x=\"%d\" y=\"20\" font-weight=\"600\">%s</text>\n", LEFT, quantity.title());
        for (double at = least; at <= largest * 1.001; at = tick(at * 1.5, true)) {
            drawLevel(at, y.at(at));
        }
        all.stream().mapToDouble(Point::pages).distinct().forEach(at -> drawSize(at, x.at(at)));
        for (int i = 0; i < lines.size(); i++) {
            drawLine(lines.get(i), x, y, colour(i));
        }
    }

    private static List<Point> points(List<double[]> all, Quantity quantity) {
        return all.stream()
                .filter(row -> row[quantity.column()] > 0)
                .map(
                        row -> {
                            double value = row[quantity.column()] * quantity.factor() / row[0];
                            return new Point(row[0], value);
                        })
                .toList();
    }

    /** The next of 1, 2, 5, 10, … below or above a number. */
    private static double tick(double value, boolean above) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double found = power;
        for (double step : new double[] {1, 2, 5, 10}) {
            double tick = step * power;
            if (above && tick >= value * 0.999) {
                return tick;
            }
            found = tick <= value * 1.001 ? tick : found;
        }
        return found;
    }

    private void drawLevel(double value, double y) {
        String line = "<path class=\"grid\" d=\"M%d %.1f H%d\"/>";
        add(line, LEFT, y, WIDTH - RIGHT);
        String number = value < 1 ? String.valueOf(value) : String.valueOf(Math.round(value));
        add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n", LEFT - 6, y + 4, number);
    }

    private void drawSize(double pages, double x) {
        String number = String.format(Locale.ROOT, "%,d", Math.round(pages));
        add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", x, HEIGHT - 14, number);
    }

    private void drawLine(List<Point> points, Scale x, Scale y, String colour) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            double atX = x.at(point.pages());
            double atY = y.at(point.value());
            String step = path.isEmpty() ? "M" : " L";
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", step, atX, atY));
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", atX, atY, colour);
        }
        add("<path d=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>\n", path, colour);
    }

    private void drawLegend(int y) {
        int x = LEFT;
        int number = 0;
        for (String name : rows.keySet()) {
            String text = name.replace("&", "&amp;").replace("<", "&lt;");
            add("<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>", x, y, colour(number++));
            add("<text x=\"%d\" y=\"%d\">%s</text>\n", x + 8, y + 4, text);
            x += 28 + 7 * name.length();
        }
    }

    private static String colour(int number) {
        return COLOURS[number % COLOURS.length];
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
