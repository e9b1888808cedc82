package io.windlass.agent.modbus;

/// A SunSpec model as a device has it.
///
/// @param first the address of its id
/// @param length in registers, id and length among them
record Model(int id, int first, int length) {
    static final int HEADER = 2;

    Extent header() {
        return new Extent(first, first + HEADER);
    }

    /// The id and length that the header says.
    static Model at(int first, Reply.Data header) {
        return new Model(header.word(0), first, HEADER + header.word(1));
    }
}
