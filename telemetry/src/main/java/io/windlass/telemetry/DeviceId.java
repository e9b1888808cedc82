package io.windlass.telemetry;

/// A device within a site. Unique over the fleet ignoring case (Sparkplug B 3.0), whichever edge
/// polls it.
///
/// @param site the wind farm or data-center location; the Sparkplug group
/// @param device the turbine controller, PDU or meter; the Sparkplug device
public record DeviceId(String site, String device) implements Comparable<DeviceId> {
    public DeviceId {
        Names.requireId("site", site);
        Names.requireId("device", device);
    }

    @Override
    public int compareTo(DeviceId other) {
        int bySite = site.compareTo(other.site);
        return bySite != 0 ? bySite : device.compareTo(other.device);
    }

    @Override
    public String toString() {
        return site + "/" + device;
    }
}
