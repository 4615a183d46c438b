package workbench.strategy.hazelcast.simulation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Lines and dots over two logarithmic axes, as SVG: seconds of one machine, and how many times as fast something is. */
final class LogPicture {

    /** A place on both axes. */
    record Spot(double x, double y) {}

    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#2a9d8f", "#c46a1b", "#8e3b8a", "#555555", "#000000");

    private static final int WIDTH = 840;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 320;
    private static final int TOP = 20;
    private static final int BOTTOM = 60;
    private static final double LEAST_X = 0.005;
    private static final double MOST_X = 500;
    private static final double LEAST_Y = 0.1;
    private static final double MOST_Y = 300;

    private final List<String> shapes = new ArrayList<>();
    private int series;

    /** Adds a line; dashed where nobody has measured any of it. */
    void line(String name, boolean dashed, List<Spot> points) {
        var colour = colour();
        var dashes = dashed ? " stroke-dasharray=\"6 4\"" : " stroke-dasharray=\"2 3\"";
        shapes.add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s points=\"%s\"/>"
                .formatted(
                        colour,
                        dashes,
                        points.stream()
                                .map(point -> x(point.x()) + "," + y(point.y()))
                                .collect(joining(" "))));
        legend(
                name,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"" + colour + "\" stroke-width=\"2\"" + dashes
                        + "/>");
    }

    /** Adds dots. */
    void dots(String name, List<Spot> points) {
        var colour = colour();
        points.forEach(point -> shapes.add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/>".formatted(x(point.x()), y(point.y()), colour)));
        legend(name, "<circle cx=\"%1$d\" cy=\"%3$d\" r=\"4\" fill=\"" + colour + "\"/>");
    }

    private String colour() {
        return COLOURS.get(series++);
    }

    private void legend(String name, String sign) {
        var left = WIDTH - RIGHT + 14;
        var top = TOP + 20 * series;
        shapes.add(sign.formatted(left, left + 24, top - 4, top - 4));
        shapes.add("<text x=\"%d\" y=\"%d\">%s</text>".formatted(left + 32, top, name));
    }

    private static String x(double seconds) {
        return place(LEFT, WIDTH - RIGHT, share(seconds, LEAST_X, MOST_X));
    }

    private static String y(double times) {
        return place(HEIGHT - BOTTOM, TOP, share(times, LEAST_Y, MOST_Y));
    }

    private static double share(double value, double least, double most) {
        return Math.clamp(Math.log(value / least) / Math.log(most / least), 0.0, 1.0);
    }

    private static String place(int from, int to, double share) {
        return String.format(Locale.ROOT, "%.1f", from + (to - from) * share);
    }

    /** The whole picture. */
    String svg() {
        var text = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(WIDTH, HEIGHT));
        text.append("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n".formatted(WIDTH, HEIGHT));
        IntStream.rangeClosed(-2, 2).forEach(power -> text.append(tickX(Math.pow(10, power))));
        IntStream.rangeClosed(-1, 2).forEach(power -> text.append(tickY(Math.pow(10, power))));
        text.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">seconds that two cores of one machine take, items of 1 ms</text>\n"
                        .formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16));
        text.append(
                "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">times as fast as that machine</text>\n"
                        .formatted((TOP + HEIGHT - BOTTOM) / 2));
        shapes.forEach(shape -> text.append(shape).append('\n'));
        return text.append("</svg>\n").toString();
    }

    private static String tickX(double value) {
        return "<line x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#dddddd\"/><text x=\"%1$s\" y=\"%4$d\" text-anchor=\"middle\">%5$s</text>\n"
                .formatted(x(value), TOP, HEIGHT - BOTTOM, HEIGHT - BOTTOM + 18, label(value));
    }

    private static String tickY(double value) {
        var colour = value == 1 ? "#888888" : "#dddddd";
        return "<line x1=\"%d\" x2=\"%d\" y1=\"%3$s\" y2=\"%3$s\" stroke=\"%4$s\"/><text x=\"%5$d\" y=\"%3$s\" text-anchor=\"end\">%6$s</text>\n"
                .formatted(LEFT, WIDTH - RIGHT, y(value), colour, LEFT - 8, label(value) + "×");
    }

    private static String label(double value) {
        return value < 1 ? String.valueOf(value) : String.valueOf(Math.round(value));
    }
}
