package io.windlass.transport.sparkplug;

/// The metric and property names that Sparkplug and Windlass give a meaning.
public final class MetricNames {
    /// INT64 in NBIRTH and NDEATH, never aliased: which connection this is, modulo 256.
    public static final String BD_SEQ = "bdSeq";

    /// BOOLEAN in NBIRTH and NCMD, never aliased: true asks for all births again.
    public static final String REBIRTH = "Node Control/Rebirth";

    /// STRING, writable: the JSON of an acknowledgement.
    public static final String ACK = "Node Control/Ack";

    /// STRING in NBIRTH: the random id of the spool's life.
    public static final String SPOOL_EPOCH = "Spool/Epoch";

    /// INT64: the first offset that may still come.
    public static final String SPOOL_FIRST = "Spool/First";

    /// INT64: the offset that the next sample will get.
    public static final String SPOOL_NEXT = "Spool/Next";

    /// STRING in NBIRTH and NDATA: the JSON of the offsets from the first on that will never come.
    public static final String SPOOL_GAPS = "Spool/Gaps";

    /// INT64 in NBIRTH and NDATA: samples that the edge lost since its program started.
    public static final String SPOOL_DROPPED = "Spool/Dropped";

    /// STRING, transient, never aliased, in DBIRTH and every DDATA: `birth:offset`.
    public static final String SPOOL_POSITION = "Spool/Position";

    /// STRING in DBIRTH: turbine, pdu, meter or park.
    public static final String KIND = "Properties/Kind";

    /// STRING in DBIRTH: the device profile's name.
    public static final String PROFILE = "Properties/Profile";

    /// STRING in NBIRTH: program and version.
    public static final String SOFTWARE = "Properties/Software";

    /// Property, STRING: the unit of a signal.
    public static final String UNIT = "engUnit";

    /// Property, STRING: what a person calls the signal.
    public static final String LABEL = "label";

    /// Property of a counter: where it starts again at 0, in its unit.
    public static final String WRAP = "wrap";

    /// Property, INT32: 0 = bad.
    public static final String QUALITY = "Quality";

    /// Property, INT32: the code of the fault that took the value's place.
    public static final String FAULT = "Fault";

    /// Property, BOOLEAN: true where the clock was wrong, and the time was reckoned without it.
    public static final String CORRECTED = "Corrected";

    private MetricNames() {}

    /// STRING in DBIRTH: what a device says of itself, `Properties/Manufacturer`.
    ///
    /// @param name in lower case, not empty
    public static String property(String name) {
        return "Properties/" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
