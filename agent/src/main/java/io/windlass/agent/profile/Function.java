package io.windlass.agent.profile;

/// The four Modbus tables, by the function that reads them. Nothing here writes.
public enum Function {
    COIL(1),
    DISCRETE(2),
    HOLDING(3),
    INPUT(4);

    private final int code;

    Function(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// True for the tables of single bits.
    public boolean ofBits() {
        return this == COIL || this == DISCRETE;
    }
}
