package workbench.workload.testkit;

import java.io.IOException;
import java.io.OutputStream;
import workbench.process.ChildLauncher;
import workbench.process.Parent;
import workbench.workload.WorkloadReference;

/**
 * The main class of a process that opens a batch by its reference, executes the items from a given one on, and sends
 * their results. It stays until its parent has checked them.
 */
final class ContractWorker {

    private ContractWorker() {}

    public static void main(String[] args) throws Exception {
        var parent = Parent.connect(args[0]);
        var reference = WorkloadReference.read(parent.in());
        var loader = ContractWorker.class.getClassLoader();
        try (var trial = Trial.of(reference.open(loader, ChildLauncher.likeThisJvm()))) {
            for (var item = parent.in().readInt(); item < trial.size(); item++) {
                say(parent, trial.execute(item));
            }
            parent.in().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void say(Parent parent, byte[] result) throws IOException {
        parent.out().writeInt(result.length);
        parent.out().write(result);
        parent.out().flush();
    }
}
