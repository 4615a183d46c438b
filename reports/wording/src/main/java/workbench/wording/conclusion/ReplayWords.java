package workbench.wording.conclusion;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.conclusion.Replay.Claim;
import workbench.analysis.conclusion.Replay.Ruling;
import workbench.analysis.conclusion.Replay.Side;
import workbench.analysis.conclusion.Replay.Truth;
import workbench.statistics.Interval;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;

/** The claims of the article, in words. */
final class ReplayWords {

    private ReplayWords() {}

    static String sentence(Replay replay) {
        var sides = replay.sides().stream()
                .filter(side -> !side.rulings().isEmpty())
                .toList();
        if (sides.isEmpty()) {
            return "Cannot tell: no claim of the article has both of its times.";
        }
        var counts = sides.stream()
                .map(side -> "%s of %s hold in %s"
                        .formatted(side.count(Truth.HOLDS), side.ofTheArticle().size(), side.language()))
                .collect(joining(", "));
        return "Of the article's claims, %s.%s".formatted(counts, computing(sides));
    }

    /** What the article is about. */
    private static String computing(List<Side> sides) {
        var gains = sides.stream()
                .flatMap(side -> side.ruling(Claim.COMPUTING).stream()
                        .map(ruling -> "%s as fast in %s".formatted(ratio(ruling), side.language())))
                .toList();
        return gains.isEmpty() ? "" : " Threads make factorising %s.".formatted(Figures.list(gains));
    }

    static ConclusionTable table(Replay replay) {
        return new ConclusionTable(
                "What the article claims, what its own published times say, and what the times of this run do. The figure is the one that "
                        + "the claim is about, with its 95 % interval, each by itself.",
                Stream.concat(Stream.of("Claim"), ArticleWords.sides(replay).stream())
                        .toList(),
                Arrays.stream(Claim.values())
                        .map(claim -> row(claim, replay))
                        .filter(row -> row.stream().skip(1).anyMatch(text -> !text.equals(Figures.NONE)))
                        .toList());
    }

    private static List<String> row(Claim claim, Replay replay) {
        return Stream.of(
                        Stream.of(words(claim)),
                        Stream.of(ruling(claim, replay.published())),
                        replay.sides().stream().map(side -> ruling(claim, side)))
                .flatMap(part -> part)
                .toList();
    }

    private static String words(Claim claim) {
        return switch (claim) {
            case WAITING -> "Threads speed up downloading (speed-up of few threads)";
            case DIMINISHING -> "More threads help less (speed-up of many over few)";
            case COMPUTING -> "Threads do not speed up factorising (speed-up of few threads)";
            case STYLES -> "It does not matter how threads are made (one way over the other)";
            case GROWTH -> "The time grows faster than the count of numbers (exponent)";
            case PROCESSES -> "Processes speed up factorising (speed-up)";
            case ALGORITHM ->
                "A better algorithm, one number after another, beats everything in parallel (speed-up; not in the article)";
        };
    }

    private static String ruling(Claim claim, Side side) {
        return side.ruling(claim)
                .map(found -> "%s: %s"
                        .formatted(truth(found.truth()), claim == Claim.GROWTH ? exponent(found) : withRange(found)))
                .orElse(Figures.NONE);
    }

    private static String truth(Truth truth) {
        return switch (truth) {
            case HOLDS -> "holds";
            case FAILS -> "does not hold";
            case OPEN -> "cannot tell";
        };
    }

    private static String withRange(Ruling found) {
        return found.interval().isEmpty()
                ? ratio(found)
                : "%s (%s)".formatted(ratio(found), Figures.ratioInterval(found.figure(), found.interval()));
    }

    private static String ratio(Ruling found) {
        return Figures.ratio(found.figure(), found.interval());
    }

    private static String exponent(Ruling found) {
        return String.format(Locale.ROOT, "%.2f", found.figure())
                + found.interval().map(ReplayWords::range).orElse("");
    }

    private static String range(Interval interval) {
        return String.format(Locale.ROOT, " (%.2f–%.2f)", interval.low(), interval.high());
    }
}
