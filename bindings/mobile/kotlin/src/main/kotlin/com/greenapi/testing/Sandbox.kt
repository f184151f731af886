package com.greenapi.testing

import com.greenapi.GreenApi
import com.greenapi.NativeSandbox
import com.greenapi.SandboxOptions
import com.greenapi.startSandbox

/**
 * A local gateway that behaves as the documentation says, inside this process: no network, no account, no phone.
 *
 * ```
 * Sandbox.start().use { sandbox ->
 *     val instance = sandbox.createInstance(owner = 79001234567)
 *     sandbox.client(instance).use { client -> client.sendMessage("79001234568@c.us", "Hello") }
 * }
 * ```
 */
public class Sandbox private constructor(internal val native: NativeSandbox) : AutoCloseable {
    /** Address of its API host. */
    public val apiUrl: String get() = native.apiUrl()

    /** Address of its host for uploads. */
    public val mediaUrl: String get() = native.mediaUrl()

    /** Does an operation of its control interface that has no function here, with everything that it takes as one JSON object. */
    public fun control(operation: String, parameters: String = "{}"): String = native.control(operation, parameters)

    /** A client of an instance of this sandbox. */
    public fun client(idInstance: Long, apiTokenInstance: String): GreenApi =
        GreenApi(idInstance, apiTokenInstance, apiUrl, mediaUrl)

    /** Stops it. */
    override fun close() {
        native.stop()
        native.close()
    }

    public companion object {
        /** Starts a sandbox on a free port of this computer. */
        public suspend fun start(options: SandboxOptions = SandboxOptions()): Sandbox = Sandbox(startSandbox(options))
    }
}
