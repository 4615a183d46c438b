package workbench.site.export;

import static workbench.site.export.FigureRows.BYTES;
import static workbench.site.export.FigureRows.COUNT;
import static workbench.site.export.FigureRows.NANOS;
import static workbench.site.export.FigureRows.RATIO;
import static workbench.site.export.FigureRows.SHARE;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.conclusion.ArticleRow.ArticleWork;
import workbench.analysis.conclusion.Conclusion;
import workbench.analysis.conclusion.Crossover;
import workbench.analysis.conclusion.Mix;
import workbench.analysis.conclusion.OwnCost;
import workbench.analysis.conclusion.PoolSizes;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.conclusion.Unanswered;
import workbench.analysis.conclusion.Versions;
import workbench.analysis.conclusion.Versus;
import workbench.analysis.conclusion.WidthSearch;
import workbench.analysis.conclusion.WorstCases;
import workbench.analysis.slice.PoolSearch;
import workbench.analysis.slice.Standing;
import workbench.analysis.slice.WidthRace;
import workbench.statistics.Estimates;
import workbench.statistics.Interval;

/** The figures of the answer to the question of a run. */
record ConclusionFigures(FigureRows rows) {

    void add(Conclusion conclusion) {
        switch (conclusion) {
            case Crossover crossover -> crossover.courses().forEach(this::course);
            case Mix mix -> mix.rows().forEach(this::blend);
            case OwnCost cost -> cost.rows().forEach(this::price);
            case PoolSizes sizes -> sizes.searches().forEach(this::pools);
            case Replay replay ->
                Stream.concat(Stream.of(replay.published()), replay.sides().stream())
                        .forEach(this::side);
            case Versions versions ->
                versions.changes()
                        .forEach(change -> rows.about(change.cells().now()).add("new_over_old", change.comparison()));
            case Versus versus ->
                versus.rows()
                        .forEach(duel -> rows.about(
                                        duel.slice().arena().workload().label(),
                                        versus.first(),
                                        width(duel.slice().width()))
                                .add("over_rival", duel.comparison()));
            case WidthSearch search -> search.races().forEach(this::race);
            case WorstCases worst ->
                worst.strategies()
                        .forEach(one -> one.toBest()
                                .ifPresent(ratio -> rows.about(
                                                one.slice().arena().workload().label(),
                                                one.name(),
                                                width(one.slice().width()))
                                        .add("worst_case", ratio)));
            case Unanswered _ -> {}
        }
    }

    private static String width(int width) {
        return Integer.toString(width);
    }

    private void course(Crossover.Course course) {
        var strategy = rows.about("", course.name(), width(course.width()));
        course.gains().forEach(gain -> {
            strategy.add("item_time", gain.itemNanos(), NANOS);
            strategy.add("speed_up_at_item_time", gain.speedUp(), gain.interval(), RATIO);
        });
        strategy.add("pays_from_at_least", course.crossing().from(), NANOS);
        strategy.add("pays_from", course.crossing().estimate(), NANOS);
        strategy.add("pays_from_at_most", course.crossing().to(), NANOS);
    }

    private void blend(Mix.Blend blend) {
        var workload = rows.about(blend.decision().workload().label(), "", "");
        workload.add("waiting", blend.waiting(), SHARE);
        blend.rule().ifPresent(rule -> {
            workload.add("width_by_rule", rule.width(), COUNT);
            workload.add("regret_of_rule", rule.regret(), RATIO);
        });
    }

    private void price(OwnCost.Price price) {
        var strategy = rows.about("", price.name(), "");
        price.extra().ifPresent(extra -> strategy.add("own_cost", extra.nanos(), extra.interval(), NANOS));
        strategy.add("own_cpu", price.cpuNanos(), NANOS);
        strategy.add("own_memory", price.bytes(), BYTES);
    }

    private void side(Replay.Side side) {
        var language = rows.about("", side.language(), "");
        side.times()
                .times()
                .forEach((row, sample) -> rows.about(
                                "%s:%s".formatted(row.work().name().toLowerCase(Locale.ROOT), row.items()),
                                side.language(),
                                width(row.width()))
                        .add(
                                "repetitions_" + row.way().name().toLowerCase(Locale.ROOT),
                                Estimates.of(sample, 1 - Levels.ALPHA)));
        side.rulings()
                .forEach((claim, ruling) -> language.add(
                        "claim_" + claim.name().toLowerCase(Locale.ROOT), ruling.figure(), ruling.interval(), RATIO));
        for (var work : ArticleWork.values()) {
            side.times()
                    .byThreads(work)
                    .forEach((threads, gain) -> rows.about(
                                    work.name().toLowerCase(Locale.ROOT), side.language(), width(threads))
                            .add("speed_up_over_one_thread", gain));
        }
        side.times()
                .growthByCount()
                .forEach((count, growth) ->
                        rows.about("numbers=" + count, side.language(), "").add("time_over_fewest", growth));
    }

    private void pools(PoolSearch search) {
        search.pools().forEach(pool -> slower(pool.standing(), pool.slower()));
    }

    private void race(WidthRace race) {
        race.widths().forEach(width -> slower(width.standing(), width.slower()));
    }

    private void slower(Standing standing, Optional<Interval> factor) {
        factor.ifPresent(bounds ->
                rows.about(standing.measurement()).add("slower_than_best", Double.NaN, Optional.of(bounds), RATIO));
    }
}
