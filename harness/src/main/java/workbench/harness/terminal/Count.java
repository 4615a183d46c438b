package workbench.harness.terminal;

/** Numbers of things, in words. */
final class Count {

    private Count() {}

    /** Such as {@code 1 round} or {@code 5 rounds}. */
    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
