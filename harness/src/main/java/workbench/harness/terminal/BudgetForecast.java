package workbench.harness.terminal;

import java.time.Duration;
import java.util.List;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Entrants;
import workbench.harness.run.Forecast;
import workbench.parameter.Durations;
import workbench.wording.Figures;

/** Forecasts, before a run has begun, how much of it fits its budget. */
final class BudgetForecast {

    private final Entrants entrants;
    private final Duration budget;
    private final Forecast forecast = new Forecast();
    private Duration left;

    private BudgetForecast(Entrants entrants, Duration budget) {
        this.entrants = entrants;
        this.budget = budget;
        this.left = budget;
    }

    /** A sentence about it. */
    static String sentence(Entrants entrants, Duration budget) {
        return new BudgetForecast(entrants, budget).sentence();
    }

    private String sentence() {
        var rounds = fittingRounds();
        var planned = entrants.rounds();
        return "Budget %s: about %s of %s%s%s fit%s."
                .formatted(
                        Durations.format(budget),
                        rounds == planned ? "all" : String.valueOf(Math.max(1, rounds)),
                        Figures.count(planned, "round"),
                        single(entrants.sentinels(), "sentinel"),
                        single(entrants.profiles(), "profile"),
                        rounds == 0 ? "; the first round is measured whole, though it takes longer" : "");
    }

    private int fittingRounds() {
        var rounds = 0;
        while (rounds < entrants.rounds() && take(entrants.inRound(rounds + 1))) {
            rounds++;
        }
        return rounds;
    }

    /** The forks after the rounds, one after another. */
    private String single(List<Entrant> forks, String what) {
        var fitting = forks.stream().takeWhile(fork -> take(List.of(fork)));
        return forks.isEmpty() ? "" : " and %d of %s".formatted(fitting.count(), Figures.count(forks.size(), what));
    }

    /** Takes the time of some forks from what is left, if there is enough. */
    private boolean take(List<Entrant> forks) {
        var rest = left.minus(forecast.of(forks));
        if (rest.isNegative()) {
            return false;
        }
        left = rest;
        return true;
    }
}
