package workbench.harness.fork.child;

/** The least that a JVM can do. */
final class EmptyMain {

    private EmptyMain() {}

    public static void main(String[] arguments) {}
}
