package com.greenapi

/**
 * Checks and decodes webhooks, under any web framework: hand it what was received, and answer 200, or [WebhookException.status].
 *
 * ```
 * val receiver = WebhookReceiver(token = "secret")
 * val received = receiver.receive(body, authorization = headers["Authorization"])
 * ```
 *
 * @param token the setting `webhookUrlToken`, as it stands there; by default none is demanded.
 * @param allowedAddresses the addresses that webhooks may come from; by default all. [publishedAddresses] has those of the service.
 * @param maxBody the largest body that is taken, in bytes; by default 4 MiB.
 */
public class WebhookReceiver(
    token: String? = null,
    allowedAddresses: List<String>? = null,
    maxBody: Long? = null,
) : AutoCloseable {
    private val native = converting { newWebhookReceiver(token, allowedAddresses, maxBody?.toULong()) }

    /**
     * Checks a request and decodes its notification. What fits no kind, or is no JSON at all, is a value too: log it and answer 200.
     *
     * @param body the body as it came.
     * @param authorization the `Authorization` header.
     * @param address the address that it comes from; behind a proxy the one that the proxy names.
     * @throws WebhookException when it is refused.
     */
    @JvmOverloads
    public fun receive(body: ByteArray, authorization: String? = null, address: String? = null): DecodedNotification =
        native.receive(body, authorization, address)

    override fun close() {
        native.close()
    }

    public companion object {
        /** The addresses that the service publishes for its webhooks. */
        public fun publishedAddresses(): List<String> = publishedWebhookAddresses()
    }
}

/** HTTP status to answer. */
public val WebhookException.status: Int
    get() = when (this) {
        is WebhookException.Unauthorized -> 401
        is WebhookException.ForbiddenAddress -> 403
        is WebhookException.TooLarge -> 413
        is WebhookException.Refused -> 400
    }
