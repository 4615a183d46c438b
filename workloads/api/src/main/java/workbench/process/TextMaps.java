package workbench.process;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes and reads the maps of texts that processes send each other. */
public final class TextMaps {

    private TextMaps() {}

    /**
     * Writes a map so that {@link #read} returns an equal one, in the same order.
     *
     * @param texts the map
     * @param out where to write it
     * @throws IOException if that fails
     */
    public static void write(Map<String, String> texts, DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts.entrySet()) {
            out.writeUTF(text.getKey());
            out.writeUTF(text.getValue());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in where to read it
     * @return an equal map, in the same order
     * @throws IOException if that fails
     */
    public static Map<String, String> read(DataInput in) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var size = in.readInt();
        if (size < 0) {
            throw new StreamCorruptedException("a map of %d texts".formatted(size));
        }
        for (var left = size; left > 0; left--) {
            texts.put(in.readUTF(), in.readUTF());
        }
        return texts;
    }
}
