package workbench.harness.run;

/** The least that a JVM can do. */
final class EmptyMain {

    private EmptyMain() {}

    public static void main(String[] arguments) {}
}
