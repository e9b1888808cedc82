package io.windlass.agent.poll;

/// How a device has behaved lately, in the order in which devices on a bus are asked.
enum Standing {
    ANSWERING,
    /// Failed its last poll, or was never heard.
    DOUBTFUL,
    /// Failed several in a row: asked now and then.
    RESTING
}
