package workbench.harness.probe.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbench.process.TextMaps;

/**
 * A strategy that a probe performs jobs with.
 *
 * @param label its name and arguments, as a person reads them
 * @param type its class
 * @param arguments the texts of its arguments
 * @param widths the widths at which it runs, at least one
 */
public record ProbedStrategy(String label, String type, Map<String, String> arguments, List<Integer> widths) {

    /** Copies the widths. */
    public ProbedStrategy {
        widths = List.copyOf(widths);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(label);
        out.writeUTF(type);
        TextMaps.write(arguments, out);
        out.writeInt(widths.size());
        for (var width : widths) {
            out.writeInt(width);
        }
    }

    static ProbedStrategy read(DataInput in) throws IOException {
        var label = in.readUTF();
        var type = in.readUTF();
        var arguments = TextMaps.read(in);
        var widths = new ArrayList<Integer>();
        for (var left = in.readInt(); left > 0; left--) {
            widths.add(in.readInt());
        }
        return new ProbedStrategy(label, type, arguments, widths);
    }
}
