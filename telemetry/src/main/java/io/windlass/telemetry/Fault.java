package io.windlass.telemetry;

/// Why a signal has no value. The code is what travels and what is stored; codes are never reused.
public enum Fault {
    /// No answer in time.
    TIMEOUT(1),
    /// No connection to the device.
    UNREACHABLE(2),
    /// The device answered with an error: a Modbus exception, an SNMP error status.
    REFUSED(3),
    /// The answer does not belong to the request, or cannot be decoded.
    PROTOCOL(4),
    /// The device says that it does not have this value: a sentinel, noSuchInstance, NaN.
    NOT_AVAILABLE(5),
    /// The value is outside its valid range.
    OUT_OF_RANGE(6),
    /// The device does not accept the credentials: an unknown user, a wrong passphrase.
    DENIED(7);

    private final int code;

    Fault(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// True when the device itself said that the value does not exist or cannot be trusted; false
    /// when nothing was learned about the quantity, so that an earlier value may be held for a
    /// while.
    public boolean aboutTheValue() {
        return this == NOT_AVAILABLE || this == OUT_OF_RANGE;
    }

    /// True when nobody answered at all.
    public boolean unanswered() {
        return this == TIMEOUT || this == UNREACHABLE;
    }

    /// The fault with this code.
    ///
    /// @throws IllegalArgumentException if no fault has this code
    public static Fault ofCode(long code) {
        for (var fault : values()) {
            if (fault.code == code) return fault;
        }
        throw new IllegalArgumentException("no fault has code " + code);
    }
}
