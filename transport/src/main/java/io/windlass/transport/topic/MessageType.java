package io.windlass.transport.topic;

/// The Sparkplug message types of edges and devices.
public enum MessageType {
    NBIRTH,
    NDATA,
    NDEATH,
    NCMD,
    DBIRTH,
    DDATA,
    DDEATH,
    DCMD;

    /// Whether the topic ends with a device.
    public boolean ofDevice() {
        return switch (this) {
            case NBIRTH, NDATA, NDEATH, NCMD -> false;
            case DBIRTH, DDATA, DDEATH, DCMD -> true;
        };
    }
}
