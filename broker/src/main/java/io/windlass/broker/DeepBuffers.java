package io.windlass.broker;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.WriteBufferWaterMark;

/// Lets more wait for a client than Netty's 64 KiB. Moquette drops messages of QoS 0 beyond that,
/// and a gateway that hears a hall of PDUs in one beat is that far behind at once.
public final class DeepBuffers extends ChannelInitializerExtension {
    static final int HIGH_BYTES = 16 << 20;

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.config()
                .setWriteBufferWaterMark(new WriteBufferWaterMark(HIGH_BYTES / 2, HIGH_BYTES));
    }

    /// Has Netty find this class; before the first server is started.
    static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }
}
