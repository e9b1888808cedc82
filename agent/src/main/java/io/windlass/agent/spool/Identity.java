package io.windlass.agent.spool;

/// What makes a spool this one.
///
/// @param epoch a name that no other spool ever had
/// @param machine whose spool it is
/// @param reserved no offset from here on was ever given out: where the next run begins
record Identity(String epoch, String machine, long reserved) {
    Identity withEpoch(String other) {
        return new Identity(other, machine, reserved);
    }

    Identity withReserved(long other) {
        return new Identity(epoch, machine, other);
    }
}
