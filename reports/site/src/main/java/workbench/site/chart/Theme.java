package workbench.site.chart;

import java.awt.Color;
import java.util.List;

/** The colours of a picture, for light and for dark pages. */
public enum Theme {
    /** On a white background. */
    LIGHT(
            0xFFFFFF,
            0x0F172A,
            0x64748B,
            0xE8ECF1,
            0x94A3B8,
            0xE6EBF2,
            .16,
            0x2563EB,
            List.of(
                    0x2563EB, 0xE07A16, 0x0D9F8C, 0x9B45D2, 0xC81E5B, 0x5B7A0E, 0x0E86B8, 0x8B5A2B, 0x475569, 0xB4860B,
                    0x6C5CE7, 0x2E7D46)),
    /** On a dark background. */
    DARK(
            0x0F172A,
            0xF1F5F9,
            0x94A3B8,
            0x243044,
            0x64748B,
            0x25324C,
            .24,
            0x6BA3FF,
            List.of(
                    0x6BA3FF, 0xFFA847, 0x3FD6BE, 0xC79BF5, 0xFF7BA5, 0xB5D84A, 0x5CCBF5, 0xD9A877, 0xCBD5E1, 0xF0CB55,
                    0xA9A1FF, 0x7FD99A));

    /** How many colours there are for strategies. */
    public static final int STRATEGIES = 12;

    private final Color ground;
    private final Color ink;
    private final Color muted;
    private final Color grid;
    private final Color axis;
    private final Color band;
    private final double tint;
    private final Color heat;

    @SuppressWarnings("ImmutableEnumChecker") // the list is made unmodifiable
    private final List<Color> strategies;

    Theme(
            int ground,
            int ink,
            int muted,
            int grid,
            int axis,
            int band,
            double tint,
            int heat,
            List<Integer> strategies) {
        this.ground = new Color(ground);
        this.ink = new Color(ink);
        this.muted = new Color(muted);
        this.grid = new Color(grid);
        this.axis = new Color(axis);
        this.band = new Color(band);
        this.tint = tint;
        this.heat = new Color(heat);
        this.strategies = strategies.stream().map(Color::new).toList();
    }

    Color ground() {
        return ground;
    }

    Color ink() {
        return ink;
    }

    Color muted() {
        return muted;
    }

    Color grid() {
        return grid;
    }

    Color axis() {
        return axis;
    }

    Color band() {
        return band;
    }

    /** The colour of what is good, where no strategy has one. */
    Color heat() {
        return heat;
    }

    /** The colour of the strategy with this index; beyond the last one, colours repeat. */
    public Color strategy(int index) {
        return strategies.get(Math.floorMod(index, STRATEGIES));
    }

    /** A light tint of a colour. It is opaque, so that nothing beneath shows through. */
    Color tint(Color colour) {
        return mix(colour, tint);
    }

    /** A colour mixed with the background. */
    Color mix(Color colour, double share) {
        return new Color(
                mix(colour.getRed(), ground.getRed(), share),
                mix(colour.getGreen(), ground.getGreen(), share),
                mix(colour.getBlue(), ground.getBlue(), share));
    }

    private static int mix(int top, int bottom, double share) {
        return (int) Math.round(top * share + bottom * (1 - share));
    }
}
