package workbench.site.analysis;

import java.util.List;

/**
 * The verdict of a slice in words.
 *
 * @param certainty how much may be said
 * @param headline the finding in a few words, such as a picture's title
 * @param sentence the verdict in one sentence, with its figures
 * @param best the name of the cell with the lowest estimate, alone; empty if none has one
 * @param tied the names of those that are equally fast within the margin
 * @param open the names of those that cannot be told from the best
 */
public record Answer(
        Certainty certainty,
        String headline,
        String sentence,
        List<String> best,
        List<String> tied,
        List<String> open) {

    /** How much may be said. */
    public enum Certainty {
        /** One beats all others. */
        CLEAR("clear"),
        /** Some are equally fast within the margin, and beat all others. */
        TIE("tie"),
        /** The data do not tell which is fastest. */
        OPEN("cannot tell"),
        /** Other programs kept the machine busy, so that no finding would be one of the strategies. */
        BUSY("busy machine"),
        /** There is nothing to compare. */
        NONE("no comparison");

        private final String words;

        Certainty(String words) {
            this.words = words;
        }

        /** The certainty in a word or two. */
        public String words() {
            return words;
        }
    }
}
